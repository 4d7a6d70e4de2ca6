import { Button } from '../../parts/Button';
import { ADD_WORDS } from '../../words/writing';

type Running = Readonly<{ involvementId: string; name: string; amount?: string }>;
type Stopped = Readonly<{ involvementId: string; name: string; on?: string }>;
type Props = Readonly<{
  childId: string;
  name: string;
  running: readonly Running[];
  stopped: readonly Stopped[];
}>;

const Change = ({ childId, help }: Readonly<{ childId: string; help: Running }>) => (
  <li class="help-to-choose__one">
    <span>
      <strong data-said="">{help.name}</strong>
      {help.amount && <span class="help-to-choose__amount">{help.amount}</span>}
    </span>{' '}
    <a class="govuk-link" href={`/children/${childId}/help/${help.involvementId}/change`}>
      {ADD_WORDS.helpChange}
      <span class="govuk-visually-hidden" data-said="">
        : {help.name}
      </span>
    </a>
  </li>
);

const Again = ({ childId, help }: Readonly<{ childId: string; help: Stopped }>) => (
  <li class="help-to-choose__one">
    <span>
      <strong data-said="">{help.name}</strong>{' '}
      {help.on && <span class="help-to-choose__amount">{ADD_WORDS.endedOn(help.on)}</span>}
    </span>{' '}
    <a class="govuk-link" href={`/children/${childId}/help/start?again=${help.involvementId}`}>
      {ADD_WORDS.helpAgain}
      <span class="govuk-visually-hidden" data-said="">
        : {help.name}
      </span>
    </a>
  </li>
);

/** All help of a child, to say what changed in it, or that something started. */
export function HelpToChoose({ childId, name, running, stopped }: Props) {
  return (
    <div class="writing">
      <h1 class="govuk-heading-xl writing__title">{ADD_WORDS.helpTitle}</h1>
      <p class="govuk-body-l">{ADD_WORDS.helpLead(name)}</p>
      {running.length === 0 && <p class="govuk-body">{ADD_WORDS.helpNone}</p>}
      <ul class="help-to-choose" role="list">
        {running.map((help) => (
          <Change key={help.involvementId} childId={childId} help={help} />
        ))}
      </ul>
      <Button href={`/children/${childId}/help/start`}>{ADD_WORDS.helpStart}</Button>
      {stopped.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{ADD_WORDS.helpEnded}</h2>
          <ul class="help-to-choose" role="list">
            {stopped.map((help) => (
              <Again key={help.involvementId} childId={childId} help={help} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
