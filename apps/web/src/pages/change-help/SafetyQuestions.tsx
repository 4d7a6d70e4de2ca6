import { errorOf, listOf, textOf } from '../../frame/form';
import { Checkboxes } from '../../parts/Checkboxes';
import { Radios } from '../../parts/Radios';
import { TextInput } from '../../parts/TextInput';
import { CHANGE_WORDS } from '../../words/change-help';
import { DayQuestion } from './DayQuestion';
import type { ViewToChoose } from './help-to-change';
import type { QuestionProps } from './questions.props';

const viewItem = ({ ref, words, said, answer, answerRef }: ViewToChoose) => ({
  value: ref,
  text: <span data-said="">“{words}”</span>,
  hint: (
    <>
      {said}
      {answer && <span data-said="">. {CHANGE_WORDS.view.answered(answer)}</span>}
      {answerRef === undefined && `. ${CHANGE_WORDS.view.open}`}
    </>
  ),
});

/** What the child says about this very change, or that nobody has asked. */
export function ViewQuestion({ childId, name, views, typed, errors }: QuestionProps) {
  const { view } = CHANGE_WORDS;
  return (
    <>
      <Radios
        name="view"
        legend={view.title(name)}
        legendSize="l"
        hint={view.hint(name)}
        value={textOf(typed, 'view')}
        error={errorOf(errors, 'view')}
        items={[
          { value: 'not-asked', text: view.notAsked(name), hint: view.notAskedHint },
          ...views.map(viewItem),
        ]}
      />
      <p class="govuk-body">
        {view.addFirst(name)}{' '}
        <a class="govuk-link" href={`/children/${childId}/add`}>
          {view.add}
        </a>
      </p>
      <Checkboxes
        name="objected"
        legend={view.objectedLegend(name)}
        isSmall
        values={listOf(typed, 'objected')}
        items={[{ value: 'yes', text: view.objected(name) }]}
      />
    </>
  );
}

/** Whether child and family agree. */
export const AgreementQuestion = ({ name, typed, errors }: QuestionProps) => (
  <Radios
    name="agreement"
    legend={CHANGE_WORDS.agreement.title(name)}
    legendSize="l"
    value={textOf(typed, 'agreement')}
    error={errorOf(errors, 'agreement')}
    items={Object.entries(CHANGE_WORDS.agreement.options).map(([value, words]) => ({ value, ...words }))}
  />
);

const Who = (props: QuestionProps) => {
  const { typed, errors } = props;
  const words = CHANGE_WORDS['way-back'];
  return (
    <>
      <TextInput
        id="who"
        name="who"
        label={words.who}
        width="two-thirds"
        value={textOf(typed, 'who')}
        error={errorOf(errors, 'who')}
      />
      <TextInput
        id="how"
        name="how"
        label={words.how}
        hint={words.howHint}
        width="two-thirds"
        value={textOf(typed, 'how')}
        error={errorOf(errors, 'how')}
      />
      <DayQuestion
        {...props}
        name="until"
        legend={words.until}
        legendSize="s"
        hasToday={false}
        first={[{ value: 'open', text: words.open }]}
        others={[{ value: 'not-known', text: CHANGE_WORDS.notKnown }]}
      />
    </>
  );
};

/** To whom the child and family can come back. */
export const WayBackQuestion = (props: QuestionProps) => {
  const words = CHANGE_WORDS['way-back'];
  return (
    <Radios
      name="has"
      legend={words.title}
      legendSize="l"
      value={textOf(props.typed, 'has')}
      error={errorOf(props.errors, 'has')}
      items={[
        { value: 'yes', text: words.has, conditional: <Who {...props} /> },
        { value: 'none', text: words.none },
      ]}
    />
  );
};

/** When child or family were told: notice is counted from then. */
export const ToldQuestion = (props: QuestionProps) => (
  <DayQuestion
    {...props}
    name="told"
    legend={CHANGE_WORDS.told.title(props.name)}
    legendSize="l"
    others={[{ value: 'not-yet', text: CHANGE_WORDS.told.notYet }]}
  />
);
