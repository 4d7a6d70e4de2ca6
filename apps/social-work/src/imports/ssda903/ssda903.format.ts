import type { ChildContext, ImportFormat, Mapped, Row } from '@chronology/imports';
import { birthDatesIn, heldForTwoBirthDates, unreadableHeaders } from './birth-dates';
import { childOf, leftOutOfHeader } from './child-of-return';
import type { Refusal } from './episode';
import { mapEpisodes } from './episodes';
import { withoutGrownPeople } from './grown-people';
import { mapHealthReturn } from './health-return';
import { mapMissing } from './missing-spells';
import { mapReviews } from './reviews';
import { KINDS, SSDA903_FILES } from './ssda903-files';

/** What the rows of one child in an SSDA903 return come to: the child, care, homes, reviews, and times of being missing. */
const mapChild = (all: readonly Row[], context: ChildContext): Mapped => {
  const birthDates = birthDatesIn(all);
  if (birthDates.length > 1) return { facts: [], verdicts: heldForTwoBirthDates(all) };
  const [birthDate] = birthDates;
  const { young: rows, refused: grown } = withoutGrownPeople(all, birthDate);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const episodes = mapEpisodes(of(KINDS.episodes), context);
  const knowsEpisodes = context.kinds.has(KINDS.episodes);
  const hasNoEpisodes = knowsEpisodes && episodes.episodes.length === 0;
  const died = episodes.episodes.find(({ whyCeased }) => whyCeased === 'E2')?.ceased;
  const missing = mapMissing(of(KINDS.missing), knowsEpisodes ? episodes.episodes : undefined);
  const reviews = mapReviews(of(KINDS.reviews), { birthDate, hasNoEpisodes, died });
  const health = mapHealthReturn(of(KINDS.healthReturn), context, hasNoEpisodes);
  const headers = of(KINDS.header);
  const refused = [
    ...unreadableHeaders(headers),
    ...[episodes, missing, reviews, health].flatMap((mapped) => mapped.refused),
  ];
  const describing = describedBy(rows, refused);
  return {
    ...(describing && { child: childOf(describing, birthDate) }),
    facts: [...episodes.facts, ...missing.facts, ...reviews.facts, ...health.facts],
    takenBack: [...episodes.takenBack, ...missing.takenBack, ...health.takenBack],
    verdicts: [...grown, ...refused],
    leftOut: [...headers.flatMap(leftOutOfHeader), ...episodes.leftOut, ...health.leftOut],
  };
};

/** The row that says most of who the child is: the last header, or any other row with a birth date, or any at all. */
const describedBy = (rows: readonly Row[], refused: readonly Refusal[]): Row | undefined => {
  const readable = rows.filter(({ ref }) => !refused.some(({ row }) => row === ref));
  return (
    readable.findLast(({ kind }) => kind === KINDS.header) ??
    readable.find(({ cells }) => cells['DOB'] !== undefined) ??
    readable[0]
  );
};

/** The return on children looked after (DfE SSDA903, England), as CSV files. */
export const ssda903: ImportFormat = {
  name: 'ssda903',
  csv: SSDA903_FILES,
  isOneRowAcrossFiles: true,
  mapChild,
};
