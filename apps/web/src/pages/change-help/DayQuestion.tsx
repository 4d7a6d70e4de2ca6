import { errorOf, textOf } from '../../frame/form';
import { DateInput } from '../../parts/DateInput';
import { Radios } from '../../parts/Radios';
import { daysLater } from '../../words/dates';
import { CHANGE_WORDS } from '../../words/change-help';
import { partsOf } from '../../writing/day-typed';
import type { QuestionProps } from './questions.props';

const PARTS = ['day', 'month', 'year'] as const;

type DayProps = Pick<QuestionProps, 'typed' | 'errors'> &
  Readonly<{ help: Readonly<{ today: string }>; name: string; legend?: string; hint?: string }>;

const exampleOf = (today: string): string => {
  const { day = '', month = '', year = '' } = partsOf(daysLater(today, -20)) ?? {};
  return `${day} ${month} ${year}`;
};

/** The three fields of a day. */
export function DayFields({ typed, errors, help, name, legend, hint }: DayProps) {
  const wrong = PARTS.find((part) => errorOf(errors, `${name}-on-${part}`));
  return (
    <DateInput
      name={`${name}-on`}
      legend={legend}
      hint={hint ?? CHANGE_WORDS.dayHint(exampleOf(help.today))}
      error={wrong && errorOf(errors, `${name}-on-${wrong}`)}
      errorIn={wrong && [wrong]}
      value={{
        day: textOf(typed, `${name}-on-day`),
        month: textOf(typed, `${name}-on-month`),
        year: textOf(typed, `${name}-on-year`),
      }}
    />
  );
}

type Other = Readonly<{ value: string; text: string }>;
type Props = DayProps &
  Readonly<{
    legendSize?: 's' | 'm' | 'l';
    first?: readonly Other[];
    others?: readonly Other[];
    hasToday?: boolean;
  }>;

/** Today, another day, or one of the other answers. */
export function DayQuestion(props: Props) {
  const {
    typed,
    errors,
    name,
    legend,
    legendSize = 'm',
    hint,
    first = [],
    others = [],
    hasToday = true,
  } = props;
  const another = {
    value: 'another',
    text: CHANGE_WORDS.another,
    conditional: <DayFields {...props} legend={undefined} hint={undefined} />,
  };
  return (
    <Radios
      name={name}
      legend={legend}
      legendSize={legendSize}
      hint={hint}
      value={textOf(typed, name)}
      error={errorOf(errors, name)}
      items={[
        ...first,
        ...(hasToday ? [{ value: 'today', text: CHANGE_WORDS.today }] : []),
        another,
        ...others,
      ]}
    />
  );
}
