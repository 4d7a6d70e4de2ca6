import type { ComponentChild } from 'preact';

import { partWords } from '../words/parts';
import { classes } from './classes';
import { Fieldset } from './Fieldset';
import { About, describedBy, FormGroup, type Asked } from './FormGroup';
import { Label, type HeadingSize } from './Label';

type DatePart = 'day' | 'month' | 'year';

export type DateInputProps = Asked &
  Readonly<{
    /** Fields are named, and have the ids, `<name>-day`, `<name>-month` and `<name>-year`. */
    name: string;
    legend: ComponentChild;
    /** `l` and `xl` make the legend the heading of the page. */
    legendSize?: HeadingSize;
    value?: Readonly<Partial<Record<DatePart, string>>>;
    /** Which fields the error is about; all three unless told otherwise. */
    errorIn?: readonly DatePart[];
  }>;

const parts = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const satisfies readonly (readonly [DatePart, number])[];

const Field = ({
  id,
  part,
  width,
  isWrong,
  value,
}: Readonly<{ id: string; part: DatePart; width: number; isWrong: boolean; value?: string }>) => (
  <div class="govuk-date-input__item">
    <FormGroup>
      <Label htmlFor={id} part="govuk-date-input__label">
        {partWords[part]}
      </Label>
      <input
        class={classes(
          'govuk-input govuk-date-input__input',
          isWrong && 'govuk-input--error',
          `govuk-input--width-${width}`,
        )}
        id={id}
        name={id}
        type="text"
        value={value}
        inputmode="numeric"
      />
    </FormGroup>
  </div>
);

/** A day that people know, typed: three short fields. */
export function DateInput(props: DateInputProps) {
  const { name, error, value } = props;
  const isWrong = (part: DatePart): boolean => Boolean(error) && (props.errorIn?.includes(part) ?? true);
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={props.legend}
        legendSize={props.legendSize}
        describedBy={describedBy(name, props)}
        role="group"
      >
        <About id={name} hint={props.hint} error={error} />
        <div class="govuk-date-input" id={name}>
          {parts.map(([part, width]) => (
            <Field
              key={part}
              id={`${name}-${part}`}
              part={part}
              width={width}
              isWrong={isWrong(part)}
              value={value?.[part]}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
