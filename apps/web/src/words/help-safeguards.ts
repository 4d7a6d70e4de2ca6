/** The four things that make an ending safe, as it looks back on one that was, and ahead to one that may still come. */
export type SafeguardName = 'NOTICE' | 'CHILDS_VIEW' | 'AGREEMENT' | 'WAY_BACK';

/** Whether the help has gone, is less or paused now, or its going lies ahead. */
export type Stage = 'gone' | 'going' | 'ahead';

type Words = Readonly<{ met: string; gone: string; ahead: string; ask: Partial<Record<Stage, string>> }>;

const ASK_VIEW = 'What does the child say about it, and what have you told them in answer?';
const ASK_AGREE = 'Do the child and the family agree? Were they asked?';
const ASK_BACK = 'Who can they come back to, how, and until when?';

/** What is in place, what is open, and the question to ask while something can still be done. */
export const SAFEGUARD_WORDS: Readonly<Record<SafeguardName, Words>> = {
  NOTICE: {
    met: 'There were four weeks or more to get used to it.',
    gone: 'There were fewer than four weeks to get used to it, as far as is on record.',
    ahead: 'There are fewer than four weeks to get used to it, as far as is on record.',
    ask: { ahead: 'Could it wait, so that they have four weeks from the day they are told?' },
  },
  CHILDS_VIEW: {
    met: 'The child was asked about it, and got an answer in time.',
    gone: 'It is not on record in time that the child was asked, and got an answer.',
    ahead: 'It is not on record yet that the child was asked, and got an answer.',
    ask: { ahead: ASK_VIEW, going: ASK_VIEW },
  },
  AGREEMENT: {
    met: 'The child or the family agreed.',
    gone: 'It is not on record in time that the child or the family agreed.',
    ahead: 'It is not on record yet that the child or the family agree.',
    ask: { ahead: ASK_AGREE, going: ASK_AGREE },
  },
  WAY_BACK: {
    met: 'Somebody is named to come back to, for a year or longer.',
    gone: 'Nobody was named in time to come back to for a year or longer.',
    ahead: 'Nobody is named yet to come back to for a year or longer.',
    ask: { ahead: ASK_BACK, going: ASK_BACK },
  },
};

/** A safeguard in words; the question only where it can still be asked to some purpose. */
export const safeguardInWords = (
  safeguard: SafeguardName,
  isMet: boolean,
  stage: Stage,
): Readonly<{ words: string; question?: string }> => {
  const { met, gone, ahead, ask } = SAFEGUARD_WORDS[safeguard];
  if (isMet) return { words: met };
  const question = ask[stage];
  return { words: stage === 'ahead' ? ahead : gone, ...(question && { question }) };
};
