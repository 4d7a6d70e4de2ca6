import { TextInput } from '../parts/TextInput';
import { errorOf, textOf, type FieldError, type Typed } from './form';

type Props = Readonly<{
  id: string;
  label: string;
  hint?: string;
  typed: Typed;
  errors: readonly FieldError[];
}>;

/** A field for one line of words, under a name that is its id, with what was typed and what is wrong. */
export const LineField = ({ id, label, hint, typed, errors }: Props) => (
  <TextInput
    id={id}
    name={id}
    label={label}
    hint={hint}
    width="two-thirds"
    value={textOf(typed, id)}
    error={errorOf(errors, id)}
  />
);
