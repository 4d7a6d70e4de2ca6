import { listOf, textOf, type Typed } from '../../frame/form';
import type {
  EndHelpInput,
  IntensityInput,
  PauseHelpInput,
  ProposedEndingInput,
} from './change-help.operations.generated';
import { dayOf, freeDayOf } from './day-said';
import type { ViewToChoose } from './help-to-change';
import { howOf, type Said } from './steps';

type Unit = IntensityInput['unit'];
type Per = IntensityInput['per'];

const given = (typed: Typed | undefined, name: string): string | undefined =>
  (typed && textOf(typed, name)) || undefined;

/** What was left or is there now, where a number was given. */
export const amountOf = ({ amount }: Said): IntensityInput | undefined => {
  const number = given(amount, 'number');
  return number === undefined
    ? undefined
    : {
        amount: Number(number.replace(',', '.')),
        unit: given(amount, 'unit') as Unit,
        per: given(amount, 'per') as Per,
      };
};

const wayBackOf = ({ 'way-back': typed }: Said) => {
  if (given(typed, 'has') !== 'yes') return undefined;
  const [how, until] = [given(typed, 'how'), dayOf(typed, 'until')];
  return {
    who: given(typed, 'who') ?? '',
    ...(how !== undefined && { how }),
    ...(until !== undefined && { until }),
    ...(given(typed, 'until') === 'open' && { staysOpen: true }),
  };
};

const viewRefOf = ({ view }: Said): string | undefined => {
  const ref = given(view, 'view');
  return ref === 'not-asked' ? undefined : ref;
};

const safeguardsOf = (said: Said, views: readonly ViewToChoose[]) => {
  const childViewRef = viewRefOf(said);
  const childAnsweredRef = views.find(({ ref }) => ref === childViewRef)?.answerRef;
  const agreement = given(said.agreement, 'agreement') as
    'AGREED' | 'DISAGREED' | 'NOT_ASKED' | 'COULD_NOT_ASK' | undefined;
  const routeBack = wayBackOf(said);
  return {
    ...(childViewRef !== undefined && { childViewRef }),
    ...(childAnsweredRef !== undefined && { childAnsweredRef }),
    ...(agreement && { agreement }),
    ...(routeBack && { routeBack }),
  };
};

const isObjected = ({ view }: Said): boolean =>
  view !== undefined && listOf(view, 'objected').includes('yes');

const choiceOf = (said: Said) => {
  const who = given(said.why, 'whose') as 'CHILD' | 'FAMILY' | undefined;
  if (given(said.why, 'reason') !== 'CHILD_OR_FAMILY_CHOICE' || !who) return undefined;
  const viewRef = who === 'CHILD' && !isObjected(said) ? viewRefOf(said) : undefined;
  return { who, ...(viewRef !== undefined && { viewRef }) };
};

const TRIED: Readonly<Record<string, string>> = { NON_ATTENDANCE: 'tried', LOST_CONTACT: 'tried-lost' };

/** How it was tried to reach the family: asked, and said, only of some reasons. */
export const triedIn = (why: Typed | undefined): string | undefined =>
  given(why, TRIED[given(why, 'reason') ?? ''] ?? '');

const triedOf = ({ why }: Said) => {
  const how = triedIn(why);
  return how === undefined ? undefined : [{ how }];
};

/** Why help goes and what makes it safe, as far as it was said: the same whether it ends, gets less or pauses. */
const leavingOf = (said: Said, views: readonly ViewToChoose[]) => {
  const [chosenBy, followUps] = [choiceOf(said), triedOf(said)];
  const [effectiveOn, decidedOn, toldOn] = [
    dayOf(said.when, 'effect'),
    dayOf(said.when, 'decided'),
    dayOf(said.told, 'told'),
  ];
  return {
    ...(effectiveOn !== undefined && { effectiveOn }),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(toldOn !== undefined && { toldOn }),
    reason: given(said.why, 'reason') as EndHelpInput['reason'],
    reasonText: given(said.why, 'words'),
    safeguards: safeguardsOf(said, views),
    ...(chosenBy && { chosenBy }),
    ...(followUps && { followUps }),
    ...(isObjected(said) && { childObjected: true }),
  };
};

/** Other help that takes its place. */
const insteadOf = ({ stays }: Said): Readonly<{ replacement?: readonly string[] }> => {
  const refs = stays ? listOf(stays, 'instead').filter((ref) => ref !== 'none') : [];
  return refs.length > 0 ? { replacement: refs } : {};
};

/** The day by which a pause is meant to end. */
const resumeByOf = ({ when }: Said): Pick<PauseHelpInput, 'resumeBy'> => {
  const resumeBy = freeDayOf(when, 'resume');
  return resumeBy === undefined ? {} : { resumeBy };
};

const TYPES = { ends: 'ENDED', less: 'REDUCED', pauses: 'PAUSED' } as const;

const typeOf = (said: Said): ProposedEndingInput['type'] | undefined => {
  const how = howOf(said);
  return how && how in TYPES ? TYPES[how as keyof typeof TYPES] : undefined;
};

/** All that was said of help that goes: the rule is asked about the very same that is stated. */
export const endingSaid = (said: Said, views: readonly ViewToChoose[]) => {
  const toIntensity = typeOf(said) === 'REDUCED' ? amountOf(said) : undefined;
  return {
    ...leavingOf(said, views),
    ...(typeOf(said) === 'PAUSED' ? resumeByOf(said) : insteadOf(said)),
    ...(toIntensity && { toIntensity }),
  };
};

/** The ending as it stands so far, to ask the rule about it; nothing where no help goes. */
export const proposedEnding = (
  said: Said,
  views: readonly ViewToChoose[],
): ProposedEndingInput | undefined => {
  const type = typeOf(said);
  return type && { type, ...endingSaid(said, views) };
};
