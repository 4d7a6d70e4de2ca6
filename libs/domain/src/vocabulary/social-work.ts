import { because, codeInWords, entry, named, RANK, type VocabularyOf } from './entry';
import { homeKind } from './home-kinds';

type Subject =
  | 'NamePlacedOnRegister'
  | 'NameRemovedFromRegister'
  | 'OrderMade'
  | 'OrderVaried'
  | 'OrderEnded'
  | 'StartedToBeLookedAfter'
  | 'StoppedBeingLookedAfter'
  | 'LegalStatusChanged'
  | 'HomeChanged'
  | 'WorkerChanged';

/** Homes are called as the child calls them: “With Gran” is lived in, and “the blue house” is moved to. */
const movedTo = (home: string, isForAWhile: boolean): string => {
  if (!/^with /i.test(home)) return `${isForAWhile ? 'Stayed for a while:' : 'Moved to'} ${home}`;
  return `${isForAWhile ? 'Stayed for a while' : 'Moved to live'} with ${home.slice('with '.length)}`;
};

type Kind = Readonly<{ system: string; code: string; display?: string }>;
type Move = Readonly<{ to?: string; kind?: Kind; temporary?: boolean }>;

/** A home that nobody named is called by what a return says of its kind. */
const moved = ({ to, kind, temporary = false }: Move): string => {
  const plain = kind && homeKind(kind);
  if (to === undefined && plain)
    return `${temporary || plain.isForAWhile ? 'Stayed for a while' : 'Moved to live'} ${plain.where}`;
  const ofKind = codeInWords(kind);
  if (to !== undefined || ofKind === undefined)
    return movedTo(named(to, 'a home that is not described'), temporary);
  return `${temporary ? 'Stayed for a while' : 'Moved to a new home'}: ${ofKind}`;
};

export const socialWorkVocabulary: VocabularyOf<Subject> = {
  NamePlacedOnRegister: entry(
    'worry',
    ({ why }) => `Name placed on the child protection register${because(why)}`,
    RANK.status,
  ),
  NameRemovedFromRegister: entry(
    'change',
    ({ reason }) => `Name removed from the child protection register: ${reason}`,
    RANK.end,
  ),
  OrderMade: entry('change', ({ order }) => `An order was made: ${order}`, RANK.status),
  OrderVaried: entry(
    'change',
    ({ order, change }) => `An order was changed: ${order}, ${change}`,
    RANK.status,
  ),
  OrderEnded: entry('change', ({ order, why }) => `An order ended: ${order}${because(why)}`, RANK.end),
  StartedToBeLookedAfter: entry(
    'change',
    (_, { occurred }) =>
      occurred.precision === 'before' ? 'Was already looked after' : 'Started to be looked after',
    RANK.care,
  ),
  StoppedBeingLookedAfter: entry(
    'change',
    ({ reason, reasonText }) => `Stopped being looked after${because(reasonText ?? codeInWords(reason))}`,
    RANK.careEnds,
  ),
  LegalStatusChanged: entry(
    'change',
    ({ legalStatus }) => `Legal status: ${named(codeInWords(legalStatus), 'not known')}`,
    RANK.status,
  ),
  HomeChanged: entry(
    'change',
    (content) => (content.notShown ? 'Home: not shown' : moved(content)),
    RANK.start,
  ),
  WorkerChanged: entry('change', ({ role, to }) => `New ${role}${because(to)}`, RANK.start),
};
