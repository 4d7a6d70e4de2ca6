import { errorOf, textOf } from '../../frame/form';
import { Details } from '../../parts/Details';
import { Icon } from '../../parts/Icon';
import { InsetText } from '../../parts/InsetText';
import { Textarea } from '../../parts/Textarea';
import { CHANGE_WORDS } from '../../words/change-help';
import type { EndingAnswer, QuestionProps } from './questions.props';

/** The entries by which the record says how things went, each linked. */
export function WhatIsKnown({ childId, preview }: Readonly<{ childId: string; preview?: EndingAnswer }>) {
  const state = preview?.result?.then;
  const signals = state?.signals ?? [];
  const { held } = CHANGE_WORDS;
  if (signals.length === 0 && !state?.cannotOpen) return <InsetText>{held.none}</InsetText>;
  return (
    <>
      <ul class="known-entries" role="list">
        {signals.map(({ on, isFavourable, entries }) =>
          entries.map(({ entryRef, sentence, occurred }) => (
            <li
              key={`${on} ${entryRef}`}
              class={`known-entry known-entry--${isFavourable ? 'well' : 'hard'}`}
            >
              <Icon name={isFavourable ? 'star' : 'worry'} />
              <span class="govuk-visually-hidden">{isFavourable ? held.well : held.hard} </span>
              <a class="govuk-link" href={`/children/${childId}/entries/${entryRef}`} data-said="">
                {sentence}
              </a>{' '}
              <span class="known-entry__day">{occurred.inWords}</span>
            </li>
          )),
        )}
      </ul>
      {state && state.cannotOpen > 0 && <p class="govuk-body">{held.hidden(state.cannotOpen)}</p>}
    </>
  );
}

/** How long it has held, with what shows it: change that is reached, and has lasted. */
export function HeldQuestion({ childId, name, typed, errors, preview }: QuestionProps) {
  const { held } = CHANGE_WORDS;
  return (
    <>
      <h1 class="govuk-heading-l">{held.title}</h1>
      <p class="govuk-body">{held.lead(name)}</p>
      <WhatIsKnown childId={childId} preview={preview} />
      <div class="nudged" data-nudge={name}>
        <Textarea
          id="held"
          name="held"
          rows={3}
          label={<span class="govuk-label--m">{held.words}</span>}
          hint={held.wordsHint}
          value={textOf(typed, 'held')}
          error={errorOf(errors, 'held')}
          spellcheck
        />
      </div>
      <Details summary={held.promptsTitle}>
        <ul class="govuk-list govuk-list--bullet">
          {held.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
