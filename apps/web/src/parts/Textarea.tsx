import type { ComponentChild } from 'preact';

import { classes } from './classes';
import { About, describedBy, FormGroup, type Asked } from './FormGroup';
import { Label, type HeadingSize } from './Label';

export type TextareaProps = Asked &
  Readonly<{
    id: string;
    name: string;
    label: ComponentChild;
    /** `l` and `xl` make the label the heading of the page. */
    labelSize?: HeadingSize;
    value?: string;
    /** 5 unless told otherwise. */
    rows?: number;
    autocomplete?: string;
    spellcheck?: boolean;
  }>;

/** Some lines of text. */
export function Textarea(props: TextareaProps) {
  const { id, error } = props;
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={props.labelSize}>
        {props.label}
      </Label>
      <About id={id} hint={props.hint} error={error} />
      <textarea
        class={classes('govuk-textarea', error && 'govuk-textarea--error')}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(id, props)}
        autocomplete={props.autocomplete}
      >
        {props.value}
      </textarea>
    </FormGroup>
  );
}
