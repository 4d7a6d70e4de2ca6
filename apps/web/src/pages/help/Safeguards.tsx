import { Icon } from '../../parts/Icon';
import { NOW_WORDS } from '../../words/help';
import type { ResultAnswer } from './answers';

/** The four safeguards: ticks for those that were met, and open circles with the question to ask. */
export const Safeguards = ({ safeguards }: Pick<ResultAnswer, 'safeguards'>) => (
  <ul class="help-safeguards" role="list">
    {safeguards.map(({ safeguard, isMet, inWords, question }) => (
      <li key={safeguard} class={`help-safeguards__one help-safeguards__one--${isMet ? 'met' : 'open'}`}>
        <Icon name={isMet ? 'tick' : 'circle'} />
        <span>
          <span class="govuk-visually-hidden">{isMet ? NOW_WORDS.met : NOW_WORDS.open} </span>
          {inWords}
          {question && <span class="help-safeguards__question">{question}</span>}
        </span>
      </li>
    ))}
  </ul>
);
