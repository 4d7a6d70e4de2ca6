import type { ComponentChild } from 'preact';
import { NOW_WORDS } from '../../words/help';
import { EndSign } from './EndSign';
import { Diamond, Star } from './FollowedSign';
import type { Past } from './past';
import { pastInWords, type PastPart, type PastSign } from './past-in-words';

const diamond = <Diamond x={0} y={0} />;

const SHAPES: Readonly<Record<PastSign, ComponentChild>> = {
  'going-well': <EndSign shape="going-well" />,
  planned: <EndSign shape="planned" />,
  held: <Star x={0} y={0} />,
  again: diamond,
  harder: diamond,
  'not-known': <path class="help-row__dotted" d="M-9 0H10" />,
};

/** The sign of the pictures beside a line of words, which say the same: nobody needs to hear it. */
export const SignOfPast = ({ sign }: Readonly<{ sign: PastSign }>) => (
  <svg class="past-sign" viewBox="-15 -15 30 30" width="24" height="24" aria-hidden="true" focusable="false">
    {SHAPES[sign]}
  </svg>
);

const Part = ({ part }: Readonly<{ part: PastPart }>) => (
  <li class="past-part">
    <p class="past-line">
      <SignOfPast sign={part.sign} />
      <b>{part.went}</b>
    </p>
    <ul class="past-lines" role="list">
      {part.followed.map(({ sign, words }) => (
        <li key={sign} class={`past-line past-line--${sign}`}>
          <SignOfPast sign={sign} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  </li>
);

/** All of a child’s own past, a line for each thing that followed, and that nobody can say what comes. */
export const PastLines = ({ past, name }: Readonly<{ past: Past; name: string }>) => {
  const parts = pastInWords(past);
  return (
    <>
      {parts.length === 0 ? (
        <p>{NOW_WORDS.noPast(name)}</p>
      ) : (
        <ul class="past-parts" role="list">
          {parts.map((part) => (
            <Part key={part.sign} part={part} />
          ))}
        </ul>
      )}
      <p class="past-only">{NOW_WORDS.onlyPast}</p>
    </>
  );
};
