import type { ComponentChild } from 'preact';

import { classes } from './classes';
import { About, describedBy, FormGroup, type Asked } from './FormGroup';
import { Label, type HeadingSize } from './Label';

export type SelectProps = Asked &
  Readonly<{
    id: string;
    name: string;
    label: ComponentChild;
    /** `l` and `xl` make the label the heading of the page. */
    labelSize?: HeadingSize;
    value?: string;
    items: readonly Readonly<{ value: string; text: string }>[];
  }>;

/** One answer of a long list. With few answers, Radios are kinder. */
export function Select(props: SelectProps) {
  const { id, error, value } = props;
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={props.labelSize}>
        {props.label}
      </Label>
      <About id={id} hint={props.hint} error={error} />
      <select
        class={classes('govuk-select', error && 'govuk-select--error')}
        id={id}
        name={props.name}
        aria-describedby={describedBy(id, props)}
      >
        {props.items.map((item) => (
          <option key={item.value} value={item.value} selected={item.value === value}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
