import { Checkboxes } from './Checkboxes';
import { drawsAsGovukDoes, never, wordsOf } from './fixtures.contract';
import {
  askedOf,
  choiceOf,
  idsByName,
  markedIn,
  sizeOf,
  type Heading,
  type Item,
  type Question,
} from './govuk-options.contract';

type Options = Question &
  Readonly<{
    name: string;
    idPrefix?: string;
    classes?: string;
    fieldset?: Readonly<{ legend?: Heading }>;
    values?: readonly string[];
    items: readonly (Item | null | false | '')[];
  }>;

drawsAsGovukDoes<Options>({
  component: 'checkboxes',
  part: (options) => {
    const items = options.items.filter((item) => typeof item === 'object' && item !== null);
    const exclusive = items.find(({ behaviour }) => behaviour === 'exclusive');
    return (
      <Checkboxes
        {...askedOf(options)}
        name={options.name}
        legend={wordsOf(options.fieldset?.legend)}
        legendSize={sizeOf(options.fieldset?.legend)}
        values={options.values ?? markedIn(items)}
        isSmall={options.classes === 'govuk-checkboxes--small'}
        {...(exclusive && { exclusive: String(exclusive.value) })}
        items={items.map(choiceOf)}
      />
    );
  },
  theirs: idsByName,
  cannot: {
    'answers are named by their question': ['with hints on items', 'with id and name'],
    [never.classes]: ['with optional form-group classes showing group error'],
    [never.disabled]: ['with disabled item'],
    'a question always has a legend': [
      'with idPrefix',
      'with falsy values',
      'classes',
      'with checked item',
      'empty conditional',
      'with label classes',
      'multiple hints',
      'with error and idPrefix',
      'item checked overrides values',
    ],
    [never.describedBy]: [
      'with fieldset describedBy',
      'with error, hint and fieldset describedBy',
      "with single option set 'aria-describedby' on input, and describedBy",
      "with single option (and hint) set 'aria-describedby' on input, and describedBy",
      'with error message and fieldset describedBy',
    ],
    [never.attributes]: ['attributes', 'items with attributes', 'label with attributes', 'fieldset params'],
  },
});
