import { errorOf, textOf } from '../../frame/form';
import { Radios } from '../../parts/Radios';
import { Textarea } from '../../parts/Textarea';
import { TextInput } from '../../parts/TextInput';
import { CHANGE_WORDS } from '../../words/change-help';
import { REASON_GROUPS } from '../../words/ending-reasons';
import type { QuestionProps } from './questions.props';
import { isGoing } from './steps';

const Whose = ({ typed, errors }: QuestionProps) => (
  <Radios
    name="whose"
    legend={CHANGE_WORDS.why.whose}
    isSmall
    value={textOf(typed, 'whose')}
    error={errorOf(errors, 'whose')}
    items={Object.entries(CHANGE_WORDS.why.whoses).map(([value, text]) => ({ value, text }))}
  />
);

const Tried = ({ typed, errors, id }: QuestionProps & Readonly<{ id: string }>) => (
  <TextInput
    id={id}
    name={id}
    label={CHANGE_WORDS.why.tried}
    hint={CHANGE_WORDS.why.triedHint}
    width="two-thirds"
    value={textOf(typed, id)}
    error={errorOf(errors, id)}
  />
);

const conditionalOf = (code: string, props: QuestionProps) => {
  if (code === 'CHILD_OR_FAMILY_CHOICE') return { conditional: <Whose {...props} /> };
  if (code === 'NON_ATTENDANCE') return { conditional: <Tried {...props} id="tried" /> };
  return code === 'LOST_CONTACT' ? { conditional: <Tried {...props} id="tried-lost" /> } : {};
};

const itemsOf = (props: QuestionProps) =>
  REASON_GROUPS.flatMap(({ title, reasons }) => [
    { divider: title },
    ...reasons.map(([value, text]) => ({ value, text, ...conditionalOf(value, props) })),
  ]);

/** The reason: one of the list, chosen by a person, and their own words beside it. */
export function WhyQuestion(props: QuestionProps) {
  const { how, name, typed, errors } = props;
  const { why } = CHANGE_WORDS;
  return (
    <>
      <div class="reasons">
        <Radios
          name="reason"
          legend={why.title[isGoing(how) ? how : 'ends']}
          legendSize="l"
          hint={why.hint}
          isSmall
          value={textOf(typed, 'reason')}
          error={errorOf(errors, 'reason')}
          items={itemsOf(props)}
        />
      </div>
      <div class="nudged" data-nudge={name}>
        <Textarea
          id="words"
          name="words"
          rows={3}
          label={<span class="govuk-label--m">{why.words}</span>}
          hint={why.wordsHint(name)}
          value={textOf(typed, 'words')}
          error={errorOf(errors, 'words')}
          spellcheck
        />
      </div>
    </>
  );
}
