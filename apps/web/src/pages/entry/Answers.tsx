import { answers as words } from '../../words/entry';
import type { WholeEntry } from './whole-entry';

type Answer = NonNullable<WholeEntry['answers']>[number];

const One = ({ answer }: Readonly<{ answer: Answer }>) => (
  <li class="entry-answer">
    {answer.whatWeDid !== null && (
      <p>
        <b>{words.did}:</b> <span data-said="">{answer.whatWeDid}</span>
      </p>
    )}
    {answer.whatWeDidNot !== null && (
      <p>
        <b>{words.didNot}:</b> <span data-said="">{answer.whatWeDidNot}</span>
      </p>
    )}
    {answer.why !== null && (
      <p>
        <b>{words.why}:</b> <span data-said="">{answer.why}</span>
      </p>
    )}
    <p class="quiet">{answer.toldOn === null ? words.notTold : words.told(answer.toldOn)}</p>
  </li>
);

/** Whether adults answered what was said, and what they did. */
export const Answers = ({ answers }: Readonly<{ answers: readonly Answer[] }>) => (
  <section class="answers" aria-labelledby="answers-title">
    <h2 id="answers-title">{words.title}</h2>
    {answers.length === 0 ? (
      <p class="entry-answer entry-answer-none">
        <b>{words.none}</b>
      </p>
    ) : (
      <ul role="list" class="answers-list">
        {answers.map((answer) => (
          <One key={answer.entryRef} answer={answer} />
        ))}
      </ul>
    )}
  </section>
);
