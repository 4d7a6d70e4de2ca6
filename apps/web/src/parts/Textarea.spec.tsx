import { drawsAsGovukDoes, never, wordsOf } from './fixtures.contract';
import { askedOf, sizeOf, type Heading, type Question } from './govuk-options.contract';
import { Textarea, type TextareaProps } from './Textarea';

type Options = Question &
  Pick<TextareaProps, 'name' | 'value' | 'rows' | 'autocomplete' | 'spellcheck'> &
  Readonly<{ id?: string; label: Heading }>;

drawsAsGovukDoes<Options>({
  component: 'textarea',
  part: (options) => (
    <Textarea
      {...askedOf(options)}
      id={options.id ?? options.name}
      name={options.name}
      label={wordsOf(options.label)}
      labelSize={sizeOf(options.label)}
      value={options.value}
      rows={options.rows}
      autocomplete={options.autocomplete}
      spellcheck={options.spellcheck}
    />
  ),
  cannot: {
    [never.classes]: ['classes', 'with optional form-group classes'],
    [never.attributes]: ['attributes'],
    [never.describedBy]: [
      'with describedBy',
      'with hint and described by',
      'with error message and described by',
      'with hint, error message and described by',
    ],
  },
});
