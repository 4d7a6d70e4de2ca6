import type { Ask } from '../../asking/ask';
import { amountInWords } from '../../words/amounts';
import { CHECK_WORDS } from '../../words/check-help';
import {
  ChangeHelpPage,
  ViewsToChoose,
  type ChangeHelpPageQuery,
  type ViewsToChooseQuery,
} from './change-help.operations.generated';
import type { How } from './steps';

/** The help that changes, as it stands today. */
export type HelpToChange = Readonly<{
  involvementId: string;
  name: string;
  /** How much there is, in words. */
  amount?: string;
  status: 'running' | 'paused' | 'stopped';
  /** A decision that has not taken effect yet. */
  ahead?: Readonly<{ endingRef: string; type: 'ENDED' | 'REDUCED' | 'PAUSED'; effectiveOn: string }>;
  /** The day by which the record looks at it. */
  today: string;
  /** Other help that goes on, and is not to end. */
  others: readonly Readonly<{ involvementId: string; name: string }>[];
}>;

/** Something the child said, to be chosen as what the child says about this change. */
export type ViewToChoose = Readonly<{
  ref: string;
  words: string;
  said: string;
  answer?: string;
  answerRef?: string;
  isAboutThis: boolean;
}>;

type Help = ChangeHelpPageQuery['help'];
type Service = Help['services'][number];
type Item = ViewsToChooseQuery['chronology']['items'][number];

const statusOf = ({ isRunning, pauses }: Service, today: string): HelpToChange['status'] => {
  if (!isRunning) return 'stopped';
  const pause = pauses.at(-1);
  return pause && !pause.to && pause.from <= today ? 'paused' : 'running';
};

const aheadOf = ({ endings, asOf }: Help, involvementId: string): HelpToChange['ahead'] => {
  const ending = endings.find(
    ({ stated }) => stated.involvementId === involvementId && (stated.effectiveOn ?? '') > asOf,
  );
  const effectiveOn = ending?.stated.effectiveOn;
  return ending && effectiveOn
    ? { endingRef: ending.stated.endingRef, type: ending.stated.type, effectiveOn }
    : undefined;
};

const nameOf = ({ name }: Service): string => name ?? CHECK_WORDS.someHelp;

/** The help of that id; nothing where it is not on record for this child, or cannot be opened. */
export const helpToChange = async (
  ask: Ask,
  childId: string,
  involvementId: string,
): Promise<HelpToChange | undefined> => {
  const { help } = await ask(ChangeHelpPage, { childId });
  const service = help.services.find((each) => each.involvementId === involvementId);
  if (!service) return undefined;
  const stated = service.phases.at(-1)?.asStated;
  const amount = stated && amountInWords(stated);
  const ahead = aheadOf(help, involvementId);
  return {
    involvementId,
    name: nameOf(service),
    status: statusOf(service, help.asOf),
    today: help.asOf,
    others: help.services
      .filter((each) => each.isRunning && each.involvementId !== involvementId)
      .filter((each) => aheadOf(help, each.involvementId)?.type !== 'ENDED')
      .map((each) => ({ involvementId: each.involvementId, name: nameOf(each) })),
    ...(amount && { amount }),
    ...(ahead && { ahead }),
  };
};

/** What can be said to happen to it today. */
export const howsOf = ({ status, ahead }: HelpToChange): readonly How[] => {
  if (ahead) return ['take-back', 'differently'];
  if (status === 'stopped') return [];
  return status === 'paused' ? ['back', 'ends'] : ['ends', 'less', 'pauses', 'differently', 'more'];
};

const MOST_VIEWS = 8;

const refOf = (item: Item): string | undefined => {
  const about = item.content?.['about'];
  const ref =
    typeof about === 'object' && about !== null ? (about as Readonly<{ ref?: unknown }>).ref : undefined;
  return typeof ref === 'string' ? ref : (item.involvementRef ?? undefined);
};

const wordsOf = ({ content, what, sentence }: Item): string => {
  const words = content?.['childsWords'];
  return typeof words === 'string' ? words : (what ?? sentence);
};

const viewOf = (item: Item, refs: readonly string[]): ViewToChoose => {
  const answer = item.answers?.[0];
  return {
    ref: item.entryRef,
    words: wordsOf(item),
    said: item.occurred?.inWords ?? '',
    isAboutThis: refs.includes(refOf(item) ?? ''),
    ...(answer && { answerRef: answer.entryRef }),
    ...(answer?.whatWeDid && { answer: answer.whatWeDid }),
  };
};

/** What the child said, what is about this help first, then the newest; at most eight, and always the one chosen. */
export const viewsToChoose = async (
  ask: Ask,
  childId: string,
  help: HelpToChange,
  chosen?: string,
): Promise<readonly ViewToChoose[]> => {
  const { chronology } = await ask(ViewsToChoose, { childId });
  const refs = [help.involvementId, ...(help.ahead ? [help.ahead.endingRef] : [])];
  const all = chronology.items
    .filter(({ type, withdrawn }) => type === 'ChildViewRecorded' && !withdrawn)
    .map((item) => viewOf(item, refs))
    .sort((one, other) => Number(other.isAboutThis) - Number(one.isAboutThis));
  return all.filter(({ ref }, at) => at < MOST_VIEWS || ref === chosen);
};
