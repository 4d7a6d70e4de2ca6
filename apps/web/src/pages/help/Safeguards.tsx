import { Icon } from '../../parts/Icon';
import { NOW_WORDS } from '../../words/help';
import { safeguardInWords, type Stage } from '../../words/help-safeguards';
import type { ResultAnswer } from './answers';

type Props = Pick<ResultAnswer, 'safeguards'> & Readonly<{ stage: Stage }>;

/** The four safeguards: ticks for those that were met, and open circles with the question to ask while it can be asked. */
export const Safeguards = ({ safeguards, stage }: Props) => (
  <ul class="help-safeguards" role="list">
    {safeguards.map(({ safeguard, isMet }) => {
      const { words, question } = safeguardInWords(safeguard, isMet, stage);
      return (
        <li key={safeguard} class={`help-safeguards__one help-safeguards__one--${isMet ? 'met' : 'open'}`}>
          <Icon name={isMet ? 'tick' : 'circle'} />
          <span>
            <span class="govuk-visually-hidden">{isMet ? NOW_WORDS.met : NOW_WORDS.open} </span>
            {words}
            {question && <span class="help-safeguards__question">{question}</span>}
          </span>
        </li>
      );
    })}
  </ul>
);
