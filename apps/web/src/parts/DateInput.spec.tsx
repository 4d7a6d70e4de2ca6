import { DateInput } from './DateInput';
import { drawsAsGovukDoes, never, wordsOf } from './fixtures.contract';
import { askedOf, sizeOf, type Heading, type Question } from './govuk-options.contract';

const dateParts = ['day', 'month', 'year'] as const;
type DatePart = (typeof dateParts)[number];
type Field = Readonly<{ name?: string; classes?: string; error?: boolean }>;

type Options = Question &
  Readonly<{
    id: string;
    namePrefix?: string;
    fieldset?: Readonly<{ legend?: Heading }>;
    values?: Readonly<Record<string, number>>;
    items?: readonly Field[];
  }> &
  Readonly<Partial<Record<DatePart, Field | false>>>;

const fieldOf = (options: Options, part: DatePart): Field =>
  options.items?.find(({ name }) => name === part) ?? (options[part] || {});

const errorIn = (options: Options): readonly DatePart[] | undefined => {
  const wrong = dateParts.filter((part) => {
    const { error, classes } = fieldOf(options, part);
    return error ?? classes?.includes('govuk-input--error');
  });
  const fine = dateParts.filter((part) => fieldOf(options, part).error === false);
  if (wrong.length > 0) return wrong;
  return fine.length > 0 ? dateParts.filter((part) => !fine.includes(part)) : undefined;
};

const valuesOf = ({ values }: Options) =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.replace(/^.*-/, ''), String(value)]),
  );

drawsAsGovukDoes<Options>({
  component: 'date-input',
  part: (options) => (
    <DateInput
      {...askedOf(options)}
      name={options.id}
      legend={wordsOf(options.fieldset?.legend)}
      legendSize={sizeOf(options.fieldset?.legend)}
      value={valuesOf(options)}
      errorIn={errorIn(options)}
    />
  ),
  theirs: (html, { id }) => html.replace(/ name="(?:[^"]*-)?(day|month|year)"/g, ` name="${id}-$1"`),
  cannot: {
    'day, month and year are named in our own words': ['with translations'],
    'fields are named by the question’s own name': ['with values, name prefix and custom names'],
    'a day is asked whole': [
      'day and month',
      'day and month (using items)',
      'month and year',
      'month and year (using items)',
    ],
    'what is wrong is always said in words': [
      'with errors only',
      'with errors only (using classes)',
      'with errors only (using items)',
      'with errors only (using items and classes)',
    ],
    'a question always has a legend': [
      'classes',
      'with empty items',
      'custom pattern',
      'custom inputmode',
      'with nested name',
      'with id on items',
      'suffixed id',
      'with item value',
      'with field value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
      'with field value overriding values',
      'items with classes',
      'items without classes',
    ],
    [never.attributes]: ['attributes', 'with input attributes'],
    [never.describedBy]: ['with hint and described by', 'with error message and described by'],
    [never.classes]: ['with optional form-group classes'],
    'nobody types their own birthday here': ['with autocomplete values'],
  },
});
