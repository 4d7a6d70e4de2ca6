import { errorOf, textOf } from '../../frame/form';
import { DateInput } from '../../parts/DateInput';
import { Fieldset } from '../../parts/Fieldset';
import { Radios } from '../../parts/Radios';
import { TextInput } from '../../parts/TextInput';
import { daysLater } from '../../words/dates';
import { ADD_WORDS } from '../../words/writing';
import { partsOf } from '../../writing/day-typed';
import type { AddEntryProps } from './add-entry.props';

const PARTS = ['day', 'month', 'year'] as const;

const AnotherDay = ({ typed, errors, today }: AddEntryProps) => {
  const wrong = PARTS.find((part) => errorOf(errors, `on-${part}`));
  const { day = '', month = '', year = '' } = partsOf(daysLater(today, -9)) ?? {};
  return (
    <DateInput
      name="on"
      legend={ADD_WORDS.anotherLegend}
      hint={ADD_WORDS.anotherHint(`${day} ${month} ${year}`)}
      error={wrong && errorOf(errors, `on-${wrong}`)}
      errorIn={wrong && [wrong]}
      value={{
        day: textOf(typed, 'on-day'),
        month: textOf(typed, 'on-month'),
        year: textOf(typed, 'on-year'),
      }}
    />
  );
};

const MonthOrYear = ({ typed, errors }: AddEntryProps) => (
  <Fieldset legend={ADD_WORDS.unsureLegend} describedBy="about-hint">
    <p class="govuk-hint" id="about-hint">
      {ADD_WORDS.unsureHint}
    </p>
    <TextInput
      id="about-month"
      name="about-month"
      label={ADD_WORDS.month}
      width="10"
      value={textOf(typed, 'about-month')}
      error={errorOf(errors, 'about-month')}
    />
    <TextInput
      id="about-year"
      name="about-year"
      label={ADD_WORDS.year}
      width="4"
      inputmode="numeric"
      value={textOf(typed, 'about-year')}
      error={errorOf(errors, 'about-year')}
    />
  </Fieldset>
);

/** When it was, as exactly as it is known. */
export function WhenWasIt(props: AddEntryProps) {
  const { typed, errors } = props;
  return (
    <>
      <Radios
        name="when"
        legend={ADD_WORDS.when}
        legendSize="m"
        look="segments"
        value={textOf(typed, 'when') || 'today'}
        error={errorOf(errors, 'when')}
        items={(['today', 'yesterday', 'another', 'unsure'] as const).map((value) => ({
          value,
          text: ADD_WORDS[value],
        }))}
      />
      <div class="asked-if asked-if-another">
        <AnotherDay {...props} />
      </div>
      <div class="asked-if asked-if-unsure">
        <MonthOrYear {...props} />
      </div>
    </>
  );
}
