import { drawsAsGovukDoes, never, wordsOf } from './fixtures.contract';
import { askedOf, sizeOf, type Heading, type Question } from './govuk-options.contract';
import { TextInput, type TextInputProps } from './TextInput';

type Options = Question &
  Pick<TextInputProps, 'name' | 'type' | 'value' | 'autocomplete' | 'spellcheck' | 'inputmode'> &
  Readonly<{ id?: string; label: Heading; classes?: string }>;

const widthIn = (classes: string | undefined) =>
  classes?.match(/^govuk-input--width-(\d+)$/)?.[1] as TextInputProps['width'];

drawsAsGovukDoes<Options>({
  component: 'input',
  part: (options) => (
    <TextInput
      {...askedOf(options)}
      id={options.id ?? options.name}
      name={options.name}
      label={wordsOf(options.label)}
      labelSize={sizeOf(options.label)}
      width={widthIn(options.classes)}
      type={options.type}
      value={options.value}
      autocomplete={options.autocomplete}
      spellcheck={options.spellcheck}
      inputmode={options.inputmode}
    />
  ),
  cannot: {
    'units stand in the label': [
      'with prefix',
      'with suffix',
      'with prefix and suffix',
      'with prefix and suffix and error',
      'with prefix and suffix and width modifier',
      'with prefix with html as text',
      'with prefix with html',
      'with prefix with classes',
      'with suffix with html as text',
      'with suffix with html',
      'with suffix with classes',
    ],
    [never.classes]: ['with extra letter spacing', 'classes', 'with optional form-group classes'],
    [never.describedBy]: [
      'with describedBy',
      'hint with describedBy',
      'error with describedBy',
      'with error, hint and describedBy',
    ],
    [never.attributes]: [
      'attributes',
      'with prefix with attributes',
      'with suffix with attributes',
      'with customised input wrapper',
    ],
    'what was typed is judged by the server, in words': ['with pattern attribute'],
    'capitals are left to the person and the device': ['with autocapitalize turned off'],
    [never.disabled]: ['disabled'],
  },
});
