import type { ComponentChild } from 'preact';

import { choiceId, type Choice, type Divider } from './choice';
import { classes } from './classes';
import { Hint } from './Hint';
import { Icon } from './Icon';
import { Label } from './Label';

type ChoicesProps = Readonly<{
  kind: 'radios' | 'checkboxes';
  /** The name is the question's id too. */
  name: string;
  items: readonly (Choice | Divider)[];
  isChosen: (value: string) => boolean;
  /** Given where an answer rules out the others. */
  isExclusive?: (value: string) => boolean;
}>;

type OneProps = ChoicesProps & Readonly<{ item: Choice; itemId: string }>;

function Input(props: OneProps) {
  const { kind, item, itemId } = props;
  return (
    <input
      class={`govuk-${kind}__input`}
      id={itemId}
      name={props.name}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      value={item.value}
      checked={props.isChosen(item.value)}
      data-aria-controls={item.conditional ? `conditional-${itemId}` : undefined}
      data-behaviour={props.isExclusive?.(item.value) ? 'exclusive' : undefined}
      aria-describedby={item.hint ? `${itemId}-item-hint` : undefined}
    />
  );
}

function Conditional({
  kind,
  itemId,
  isOpen,
  children,
}: Readonly<{ kind: string; itemId: string; isOpen: boolean; children: ComponentChild }>) {
  const part = `govuk-${kind}__conditional`;
  return (
    <div class={classes(part, !isOpen && `${part}--hidden`)} id={`conditional-${itemId}`}>
      {children}
    </div>
  );
}

function One(props: OneProps) {
  const { kind, item, itemId } = props;
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <Input {...props} />
        <Label htmlFor={itemId} part={`govuk-${kind}__label`}>
          {item.icon && <Icon name={item.icon} />}
          {item.text}
        </Label>
        {item.hint && (
          <Hint id={`${itemId}-item-hint`} part={`govuk-${kind}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <Conditional kind={kind} itemId={itemId} isOpen={props.isChosen(item.value)}>
          {item.conditional}
        </Conditional>
      )}
    </>
  );
}

/** The answers of Radios and Checkboxes, in govuk-frontend's mark-up for both. */
export function Choices(props: ChoicesProps) {
  return (
    <>
      {props.items.map((item, index) =>
        'divider' in item ? (
          <div key={index} class={`govuk-${props.kind}__divider`}>
            {item.divider}
          </div>
        ) : (
          <One key={index} {...props} item={item} itemId={choiceId(props.name, index)} />
        ),
      )}
    </>
  );
}
