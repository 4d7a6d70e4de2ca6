import { listOf, textOf, type FieldError, type Typed } from '../../frame/form';
import { WrittenBy } from '../../writing/WrittenBy';
import { Button } from '../../parts/Button';
import { Checkboxes } from '../../parts/Checkboxes';
import { Textarea } from '../../parts/Textarea';
import { errorOf } from './typed';

/** What was typed into a form that takes something back, and what would be right. */
export type TakingBack = Readonly<{ commandId: string; typed: Typed; errors: readonly FieldError[] }>;

type Words = Readonly<{ why: string; whyHint: string; sureLegend: string; sure: string; save: string }>;

type Props = TakingBack & Readonly<{ action: string; words: Words }>;

const wrongIn = (errors: readonly FieldError[], field: string) => {
  const error = errorOf(errors, field);
  return error === undefined ? {} : { error };
};

/** The reason and a second look, before something is taken back. */
export const TakeBackForm = ({ action, words, commandId, typed, errors }: Props) => (
  <form method="post" action={action} noValidate>
    <WrittenBy />
    <input type="hidden" name="commandId" value={commandId} />
    <Textarea
      id="why"
      name="why"
      label={words.why}
      hint={words.whyHint}
      value={textOf(typed, 'why')}
      rows={3}
      {...wrongIn(errors, 'why')}
    />
    <Checkboxes
      name="sure"
      legend={words.sureLegend}
      values={listOf(typed, 'sure')}
      items={[{ value: 'yes', text: words.sure }]}
      {...wrongIn(errors, 'sure')}
    />
    <Button isOnce isWarning>
      {words.save}
    </Button>
  </form>
);
