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
import { Radios } from './Radios';

type Options = Question &
  Readonly<{
    name: string;
    idPrefix?: string;
    classes?: string;
    fieldset?: Readonly<{ legend?: Heading }>;
    value?: string;
    items: readonly (Item | null | false | '')[];
  }>;

drawsAsGovukDoes<Options>({
  component: 'radios',
  part: (options) => {
    const items = options.items.filter((item) => typeof item === 'object' && item !== null);
    return (
      <Radios
        {...askedOf(options)}
        name={options.name}
        legend={wordsOf(options.fieldset?.legend)}
        legendSize={sizeOf(options.fieldset?.legend)}
        value={options.value ?? markedIn(items)[0]}
        isInline={options.classes?.includes('govuk-radios--inline')}
        isSmall={options.classes?.includes('govuk-radios--small')}
        items={items.map(choiceOf)}
      />
    );
  },
  theirs: idsByName,
  cannot: {
    [never.classes]: [
      'with hints on items',
      'with optional form-group classes showing group error',
      'small',
      'small with error',
      'small with hint',
      'small with conditional reveal',
    ],
    'a question always has a legend': [
      'without fieldset',
      'with idPrefix',
      'minimal items and name',
      'with falsy items',
      'with empty conditional',
      'label with classes',
      'with error message',
      'with error message and idPrefix',
      'item checked overrides value',
      'prechecked using value',
    ],
    [never.describedBy]: [
      'fieldset with describedBy',
      'with describedBy and hint',
      'with hint, error message and describedBy',
      'with fieldset, error message and describedBy',
    ],
    [never.attributes]: ['attributes', 'items with attributes', 'label with attributes', 'fieldset params'],
    [never.disabled]: ['with disabled'],
  },
});
