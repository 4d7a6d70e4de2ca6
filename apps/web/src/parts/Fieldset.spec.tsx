import { Fieldset } from './Fieldset';
import { drawsAsGovukDoes, never, wordsOf } from './fixtures.contract';
import { sizeOf, type Heading } from './govuk-options.contract';

type Options = Readonly<{ legend?: Heading; html?: string; describedBy?: string; role?: 'group' }>;

drawsAsGovukDoes<Options>({
  component: 'fieldset',
  part: ({ legend, html, describedBy, role }) => (
    <Fieldset legend={wordsOf(legend)} legendSize={sizeOf(legend)} describedBy={describedBy} role={role}>
      {wordsOf({ html })}
    </Fieldset>
  ),
  cannot: {
    'the size says whether a legend is the heading of the page': [
      'styled as xl text',
      'styled as large text',
      'as page heading m',
      'as page heading s',
      'as page heading without class',
    ],
    [never.classes]: ['legend classes', 'classes'],
    [never.attributes]: ['attributes'],
  },
});
