import { errorOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { Radios } from '../../parts/Radios';
import { TextInput } from '../../parts/TextInput';
import { CHANGE_WORDS } from '../../words/change-help';

type Props = Readonly<{ typed: Typed; errors: readonly FieldError[]; label: string; hint?: string }>;

const { amount } = CHANGE_WORDS;

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** How much help: so many contacts, hours or nights in so long a time. */
export const AmountFields = ({ typed, errors, label, hint }: Props) => (
  <>
    <TextInput
      id="number"
      name="number"
      label={label}
      hint={hint}
      width="3"
      inputmode="decimal"
      value={textOf(typed, 'number')}
      error={errorOf(errors, 'number')}
    />
    <Radios
      name="unit"
      legend={amount.unit}
      isInline
      isSmall
      value={textOf(typed, 'unit') || 'CONTACTS'}
      error={errorOf(errors, 'unit')}
      items={optionsOf(amount.units)}
    />
    <Radios
      name="per"
      legend={amount.per}
      isInline
      isSmall
      value={textOf(typed, 'per') || 'WEEK'}
      error={errorOf(errors, 'per')}
      items={optionsOf(amount.pers)}
    />
  </>
);
