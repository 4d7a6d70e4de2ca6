import { ErrorSummary } from './ErrorSummary';
import { drawsAsGovukDoes, never, type Words } from './fixtures.contract';

type Options = Readonly<{ titleText?: string; errorList?: readonly (Words & Readonly<{ href?: string }>)[] }>;

drawsAsGovukDoes<Options>({
  component: 'error-summary',
  part: ({ titleText, errorList }) => (
    <ErrorSummary
      title={titleText}
      errors={(errorList ?? []).map(({ text, href }) => ({
        words: String(text),
        ...(href && { field: href.slice(1) }),
      }))}
    />
  ),
  cannot: {
    'the errors say what to do; nothing is said over them': [
      'with description only',
      'with everything',
      'description',
      'html as descriptionText',
    ],
    'errors are plain words': [
      'title html',
      'description html',
      'error list with html',
      'error list with html link',
    ],
    [never.classes]: ['classes'],
    [never.attributes]: ['attributes', 'error list with attributes'],
    'what is wrong is gone to first, always': ['autofocus disabled', 'autofocus explicitly enabled'],
  },
});
