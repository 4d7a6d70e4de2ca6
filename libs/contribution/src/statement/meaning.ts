import { Refused, type ContentOf, type FactType } from '@chronology/domain';

type Checks = { readonly [Type in FactType]?: (content: ContentOf<Type>) => void };

const saysSomething = ({ whatWeDid, whatWeDidNot, why }: ContentOf<'ChildViewAnswered'>): void => {
  if ([whatWeDid, whatWeDidNot, why].every((words) => words === undefined))
    throw new Refused(
      'answer-says-nothing',
      'Please say what was done about it. If nothing could be done, say that and why: it is an answer too.',
      'about.whatWeDid',
    );
};

const addsUp = (content: ContentOf<'AttendanceSummarised'>): void => {
  const { possibleOpenings, present = 0, authorised, unauthorised } = content;
  if (possibleOpenings !== undefined && present + authorised + unauthorised > possibleOpenings)
    throw new Refused(
      'does-not-add-up',
      `Here and away come to more half-days than the ${possibleOpenings} on which the child could have been there.`,
      'about.possibleOpenings',
    );
};

const CHECKS: Checks = {
  ChildViewAnswered: saysSomething,
  FamilyViewAnswered: saysSomething,
  AttendanceSummarised: addsUp,
};

/** Refuses what has the right shape and yet says nothing, or cannot be. */
export const refuseNonsense = (type: FactType, content: object): void =>
  (CHECKS[type] as ((content: object) => void) | undefined)?.(content);
