import { errorOf, textOf } from '../../frame/form';
import { InsetText } from '../../parts/InsetText';
import { Radios } from '../../parts/Radios';
import { CHANGE_WORDS } from '../../words/change-help';
import { inWords } from '../../words/dates';
import { AmountFields } from './AmountFields';
import { DayFields, DayQuestion } from './DayQuestion';
import type { QuestionProps } from './questions.props';
import { isGoing } from './steps';

const AHEAD = {
  ENDED: CHANGE_WORDS.how.aheadEnds,
  REDUCED: CHANGE_WORDS.how.aheadLess,
  PAUSED: CHANGE_WORDS.how.aheadPauses,
} as const;

/** What happens to the help. */
export function WhatHappens({ help, hows, typed, errors }: QuestionProps) {
  const { ahead, amount } = help;
  return (
    <>
      <Radios
        name="how"
        legend={<span data-said="">{CHANGE_WORDS.how.title(help.name)}</span>}
        legendSize="l"
        hint={amount && CHANGE_WORDS.how.now(amount)}
        value={textOf(typed, 'how')}
        error={errorOf(errors, 'how')}
        items={hows.map((how) => ({ value: how, ...CHANGE_WORDS.how.options[how] }))}
      />
      {ahead && <InsetText>{AHEAD[ahead.type](inWords(ahead.effectiveOn))}</InsetText>}
    </>
  );
}

/** How much is left, or is there from then on. */
export function HowMuch({ how, typed, errors }: QuestionProps) {
  const { amount } = CHANGE_WORDS;
  return (
    <>
      <h1 class="govuk-heading-l">{how === 'more' ? amount.more : amount.less}</h1>
      <AmountFields
        typed={typed}
        errors={errors}
        label={amount.number}
        hint={how === 'more' ? undefined : amount.leave}
      />
    </>
  );
}

/** From which day, and when that was decided: two days, since notice is what lies between. */
export function FromWhen(props: QuestionProps) {
  const { when } = CHANGE_WORDS;
  const { how } = props;
  const effect = isGoing(how) ? when.effect[how] : when.effect.more;
  return (
    <>
      <h1 class="govuk-heading-l">{when.title}</h1>
      <DayQuestion {...props} name="effect" legend={effect} hint={when.effectHint} />
      <DayQuestion
        {...props}
        name="decided"
        legend={when.decided}
        others={[{ value: 'not-known', text: CHANGE_WORDS.notKnown }]}
      />
      {how === 'pauses' && (
        <DayFields {...props} name="resume" legend={when.resumeBy} hint={when.resumeByHint} />
      )}
    </>
  );
}

/** Since when it is back. */
export const BackSince = (props: QuestionProps) => (
  <DayQuestion {...props} name="since" legend={CHANGE_WORDS.back.title} legendSize="l" />
);
