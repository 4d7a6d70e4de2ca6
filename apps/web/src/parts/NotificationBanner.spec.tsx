import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';
import { NotificationBanner } from './NotificationBanner';

type Options = Words & Readonly<{ type?: string; titleText?: string }>;

const titleOf = ({ titleText, type }: Options) => titleText ?? (type === 'success' ? 'Success' : 'Important');

drawsAsGovukDoes<Options>({
  component: 'notification-banner',
  part: (options) => (
    <NotificationBanner title={titleOf(options)} isSuccess={options.type === 'success'}>
      {wordsOf(options)}
    </NotificationBanner>
  ),
  cannot: {
    'a title is plain words': ['title as html'],
    'one to a page, a second heading of its page': [
      'custom title heading level',
      'custom title id',
      'custom title id with type as success',
      'custom role',
      'role=alert overridden to role=region, with type as success',
    ],
    [never.classes]: ['classes'],
    [never.attributes]: ['attributes', 'custom tabindex'],
    'what was done is gone to first, always': [
      'auto-focus disabled, with type as success',
      'auto-focus explicitly enabled, with type as success',
    ],
  },
});
