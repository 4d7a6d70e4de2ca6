import { drawsAsGovukDoes, never, wordsOf } from './fixtures.contract';
import { askedOf, markedIn, sizeOf, type Heading, type Item, type Question } from './govuk-options.contract';
import { Select } from './Select';

type Options = Question &
  Readonly<{
    id?: string;
    name: string;
    label: Heading;
    value?: string | number;
    items?: readonly (Item | null | false | '')[];
  }>;

drawsAsGovukDoes<Options>({
  component: 'select',
  part: (options) => {
    const items = (options.items ?? []).filter((item) => typeof item === 'object' && item !== null);
    return (
      <Select
        {...askedOf(options)}
        id={options.id ?? options.name}
        name={options.name}
        label={wordsOf(options.label)}
        labelSize={sizeOf(options.label)}
        value={options.value === undefined ? markedIn(items)[0] : String(options.value)}
        items={items.map(({ value, text }) => ({ value: String(value), text: String(text) }))}
      />
    );
  },
  cannot: {
    [never.disabled]: [
      'default',
      'with label as page heading',
      'with full width override',
      'with selected value',
      'with optional form-group classes',
    ],
    [never.describedBy]: ['with describedBy', 'hint and describedBy', 'error and describedBy'],
    [never.attributes]: ['attributes', 'attributes on items'],
    'an answer always has a value of its own': ['without values', 'without values with selected value'],
    'what is chosen is said once, by the question': ['item selected overrides value'],
  },
});
