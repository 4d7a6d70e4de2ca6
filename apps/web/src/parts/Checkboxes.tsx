import type { ComponentChild } from 'preact';

import type { Choice, Divider } from './choice';
import { Choices } from './Choices';
import { classes } from './classes';
import { Fieldset } from './Fieldset';
import { About, describedBy, FormGroup, type Asked } from './FormGroup';
import type { HeadingSize } from './Label';

export type CheckboxesProps = Asked &
  Readonly<{
    name: string;
    legend: ComponentChild;
    /** `l` and `xl` make the legend the heading of the page. */
    legendSize?: HeadingSize;
    values?: readonly string[];
    isSmall?: boolean;
    /** The answer that rules out the others, such as "None of these". */
    exclusive?: string;
    items: readonly (Choice | Divider)[];
  }>;

/** Any answers of several. The question's id is its name; the first answer carries it. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, error, values, exclusive } = props;
  return (
    <FormGroup error={error}>
      <Fieldset legend={props.legend} legendSize={props.legendSize} describedBy={describedBy(name, props)}>
        <About id={name} hint={props.hint} error={error} />
        <div
          class={classes('govuk-checkboxes', props.isSmall && 'govuk-checkboxes--small')}
          data-module="govuk-checkboxes"
        >
          <Choices
            kind="checkboxes"
            name={name}
            items={props.items}
            isChosen={(value) => values?.includes(value) ?? false}
            isExclusive={(value) => value === exclusive}
          />
        </div>
      </Fieldset>
    </FormGroup>
  );
}
