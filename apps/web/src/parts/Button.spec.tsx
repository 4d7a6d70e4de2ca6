import { Button, type ButtonProps } from './Button';
import { drawsAsGovukDoes, never, wordsOf, type Words } from './fixtures.contract';

type Options = Words &
  Pick<ButtonProps, 'href' | 'name' | 'value' | 'type' | 'id'> &
  Readonly<{ classes?: string; preventDoubleClick?: boolean }>;

const part = ({ classes, preventDoubleClick, ...options }: Options) => (
  <Button
    {...options}
    isSecondary={classes === 'govuk-button--secondary'}
    isWarning={classes === 'govuk-button--warning'}
    isOnce={preventDoubleClick}
  >
    {wordsOf(options)}
  </Button>
);

drawsAsGovukDoes<Options>({
  component: 'button',
  part,
  cannot: {
    [never.states]: [
      'default hover state',
      'default active state',
      'default focus state',
      'secondary hover state',
      'secondary active state',
      'secondary focus state',
      'warning hover state',
      'warning active state',
      'warning focus state',
      'inverse hover state',
      'inverse active state',
      'inverse focus state',
    ],
    [never.disabled]: ['disabled', 'secondary disabled', 'warning disabled', 'inverse disabled'],
    'there is no start page, so no start button': ['start', 'start link', 'start link with html'],
    'no button stands on a dark ground': ['inverse'],
    [never.attributes]: ['attributes', 'link attributes'],
    [never.classes]: ['classes', 'link classes'],
    'a guard against double clicks is there or it is not': ["don't prevent double click"],
  },
});
