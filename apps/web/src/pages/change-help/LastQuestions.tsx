import { errorOf, listOf, textOf } from '../../frame/form';
import { Checkboxes } from '../../parts/Checkboxes';
import { Radios } from '../../parts/Radios';
import { Textarea } from '../../parts/Textarea';
import { TextInput } from '../../parts/TextInput';
import { CHANGE_WORDS } from '../../words/change-help';
import { Cluster } from './Cluster';
import { DayQuestion } from './DayQuestion';
import type { QuestionProps } from './questions.props';

/** What is left for the child, what else went, and whether other help takes its place. */
export function StaysQuestion({ name, help, typed, preview }: QuestionProps) {
  const { stays } = CHANGE_WORDS;
  const { others } = help;
  return (
    <>
      <h1 class="govuk-heading-l">{stays.title}</h1>
      {others.length === 0 ? (
        <p class="govuk-body">{stays.nothing(name)}</p>
      ) : (
        <Checkboxes
          name="instead"
          legend={stays.legend(name, help.name)}
          hint={stays.legendHint}
          legendSize="m"
          isSmall
          values={listOf(typed, 'instead')}
          items={others.map((other) => ({ value: other.involvementId, text: other.name }))}
        />
      )}
      <Cluster cluster={preview?.result?.cluster} title={stays.others} />
    </>
  );
}

const Words = ({ name, typed, errors, label }: QuestionProps & Readonly<{ label: string }>) => (
  <div class="nudged" data-nudge={name}>
    <Textarea
      id="text"
      name="text"
      rows={3}
      label={label}
      value={textOf(typed, 'text')}
      error={errorOf(errors, 'text')}
      spellcheck
    />
  </div>
);

/** What is different about help that goes on. */
export function DifferentQuestion(props: QuestionProps) {
  const { name, typed, errors } = props;
  const { different } = CHANGE_WORDS;
  return (
    <>
      <Radios
        name="change"
        legend={different.title}
        legendSize="l"
        value={textOf(typed, 'change')}
        error={errorOf(errors, 'change')}
        items={Object.entries(different.kinds).map(([value, text]) => ({ value, text }))}
      />
      <Words {...props} label={different.words} />
      <DayQuestion {...props} name="since" legend={different.day} />
      <Radios
        name="asked"
        legend={different.asked(name)}
        isSmall
        isInline
        value={textOf(typed, 'asked')}
        items={(['yes', 'no', ''] as const).map((value) => ({ value, text: different.answers[value] }))}
      />
    </>
  );
}

/** Why a decision is taken back. */
export function TakeBackQuestion(props: QuestionProps) {
  const words = CHANGE_WORDS['take-back'];
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <input
        type="hidden"
        name="ending"
        value={props.help.ahead?.endingRef ?? textOf(props.typed, 'ending')}
      />
      <Words {...props} label={words.why} />
      <TextInput
        id="askedBy"
        name="askedBy"
        label={words.askedBy}
        hint={words.askedByHint}
        width="two-thirds"
        value={textOf(props.typed, 'askedBy')}
        error={errorOf(props.errors, 'askedBy')}
      />
    </>
  );
}
