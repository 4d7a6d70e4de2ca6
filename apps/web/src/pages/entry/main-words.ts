/** In which field of its content an entry of a kind says its main thing. Kinds that are not here say it in other ways. */
const FIELD: Readonly<Record<string, string>> = {
  GoodThingHappened: 'text',
  StrengthNoted: 'text',
  ChangeNoticed: 'text',
  InterestOrTalentSupported: 'offered',
  ChildViewRecorded: 'childsWords',
  FamilyViewRecorded: 'familysWords',
  ChildViewAnswered: 'whatWeDid',
  FamilyViewAnswered: 'whatWeDid',
  ConcernRaised: 'about',
  ProfessionalContactMade: 'purpose',
  SupportNeedIdentified: 'need',
  ImportantRelationshipNamed: 'childsWord',
};

type Said = Readonly<{ type: string | null; content: Readonly<Record<string, unknown>> | null }>;

/** The main words of an entry, and the name of their field; undefined where its kind says nothing in one field of words. */
export const mainWordsOf = ({
  type,
  content,
}: Said): Readonly<{ field: string; words: string }> | undefined => {
  const field = FIELD[type ?? ''];
  const words = field === undefined ? undefined : content?.[field];
  return field === undefined || typeof words !== 'string' ? undefined : { field, words };
};
