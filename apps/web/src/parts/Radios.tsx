import type { ComponentChild } from 'preact';

import type { Choice, Divider } from './choice';
import { Choices } from './Choices';
import { classes } from './classes';
import { Fieldset } from './Fieldset';
import { About, describedBy, FormGroup, type Asked } from './FormGroup';
import type { HeadingSize } from './Label';

export type RadiosProps = Asked &
  Readonly<{
    name: string;
    legend: ComponentChild;
    /** `l` and `xl` make the legend the heading of the page. */
    legendSize?: HeadingSize;
    value?: string;
    isInline?: boolean;
    isSmall?: boolean;
    /** `cards`: big answers with an icon. `segments`: short answers in one row. */
    look?: 'cards' | 'segments';
    items: readonly (Choice | Divider)[];
  }>;

/** One answer of several. The question's id is its name; the first answer carries it. */
export function Radios(props: RadiosProps) {
  const { name, error, value } = props;
  const look = classes(
    'govuk-radios',
    props.isInline && 'govuk-radios--inline',
    props.isSmall && 'govuk-radios--small',
    props.look,
  );
  return (
    <FormGroup error={error}>
      <Fieldset legend={props.legend} legendSize={props.legendSize} describedBy={describedBy(name, props)}>
        <About id={name} hint={props.hint} error={error} />
        <div class={look} data-module="govuk-radios">
          <Choices kind="radios" name={name} items={props.items} isChosen={(one) => one === value} />
        </div>
      </Fieldset>
    </FormGroup>
  );
}
