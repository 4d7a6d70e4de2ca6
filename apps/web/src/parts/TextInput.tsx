import type { ComponentChild } from 'preact';

import { classes } from './classes';
import { About, describedBy, FormGroup, type Asked } from './FormGroup';
import { Label, type HeadingSize } from './Label';

export type TextInputProps = Asked &
  Readonly<{
    id: string;
    name: string;
    label: ComponentChild;
    /** `l` and `xl` make the label the heading of the page. */
    labelSize?: HeadingSize;
    value?: string;
    /** Of characters, or a share of the line. */
    width?: '2' | '3' | '4' | '5' | '10' | '20' | '30' | 'one-half' | 'two-thirds' | 'full';
    type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'date' | 'password';
    inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search' | 'email' | 'url' | 'none';
    autocomplete?: string;
    spellcheck?: boolean;
  }>;

const widthOf = (width: TextInputProps['width']): string | undefined => {
  if (width === undefined) return undefined;
  return /^\d+$/.test(width) ? `govuk-input--width-${width}` : `govuk-!-width-${width}`;
};

type OfType = Readonly<{ type: 'text' }>;

/** Preact's types tie a role to each type of input; ours take none, so any of them passes as text. */
const typeOf = (type: TextInputProps['type']): OfType => ({ type: type ?? 'text' }) as OfType;

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { id, label, labelSize, error, width } = props;
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize}>
        {label}
      </Label>
      <About id={id} hint={props.hint} error={error} />
      <input
        class={classes('govuk-input', widthOf(width), error && 'govuk-input--error')}
        id={id}
        name={props.name}
        {...typeOf(props.type)}
        spellcheck={props.spellcheck}
        value={props.value}
        aria-describedby={describedBy(id, props)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
      />
    </FormGroup>
  );
}
