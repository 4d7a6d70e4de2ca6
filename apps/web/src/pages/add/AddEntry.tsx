import type { ComponentChildren } from 'preact';
import { errorOf, textOf } from '../../frame/form';
import { Button } from '../../parts/Button';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Radios } from '../../parts/Radios';
import { Textarea } from '../../parts/Textarea';
import { EXAMPLES } from '../../words/examples';
import { ADD_WORDS } from '../../words/writing';
import { WritingForm } from '../../writing/WritingForm';
import type { AddEntryProps } from './add-entry.props';
import { KINDS, type Kind } from './kinds';
import { MoreToSay } from './MoreToSay';
import { OnlyForContact, OnlyForMove } from './OnlyFor';
import { WhenWasIt } from './WhenWasIt';

const ICONS: Readonly<Record<Kind, 'star' | 'said' | 'worry' | 'dot' | 'help' | 'house'>> = {
  joy: 'star',
  voice: 'said',
  worry: 'worry',
  contact: 'dot',
  help: 'help',
  move: 'house',
};

const KindOfEntry = ({ name, spokenOf, typed, errors }: AddEntryProps) => {
  const words = ADD_WORDS.kinds(name, spokenOf.possessive);
  return (
    <Radios
      name="kind"
      legend={ADD_WORDS.kind}
      legendSize="m"
      look="cards"
      value={textOf(typed, 'kind') || 'joy'}
      error={errorOf(errors, 'kind')}
      items={KINDS.map((kind) => ({ value: kind, ...words[kind], icon: ICONS[kind] }))}
    />
  );
};

const AskedIf = ({ kind, children }: Readonly<{ kind: Kind; children: ComponentChildren }>) => (
  <div class={`asked-if asked-if-${kind}`}>{children}</div>
);

const WhatHappened = ({ name, visitor, typed, errors }: AddEntryProps) => (
  <div class="nudged" data-nudge={name} data-not-for="voice">
    <Textarea
      id="what"
      name="what"
      rows={3}
      label={<span class="govuk-label--m">{ADD_WORDS.what}</span>}
      hint={ADD_WORDS.whatHint(EXAMPLES[visitor.agency](name))}
      value={textOf(typed, 'what')}
      error={errorOf(errors, 'what')}
      spellcheck
    />
  </div>
);

const Save = ({ name }: Pick<AddEntryProps, 'name'>) => (
  <div class="writing-save">
    <Button isOnce>{ADD_WORDS.save}</Button>
    <p class="writing-save__words">
      <span class="writing-kept" hidden>
        {ADD_WORDS.kept}{' '}
      </span>
      <span class="writing-save__team">{ADD_WORDS.saved(name)}</span>
    </p>
  </div>
);

/** One form, three questions, sixty seconds. Joy comes first and is chosen first. */
export function AddEntry(props: AddEntryProps) {
  const { childId, name, spokenOf, visitor, commandId, today, errors } = props;
  return (
    <div class="writing">
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-xl writing__title">{ADD_WORDS.title}</h1>
      <p class="govuk-body-l">{ADD_WORDS.lead(name, spokenOf.subject)}</p>
      <WritingForm action={`/children/${childId}/add`} writer={visitor.personId}>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="today" value={today} />
        <KindOfEntry {...props} />
        <AskedIf kind="help">
          <p class="govuk-body writing-note">{ADD_WORDS.helpNote}</p>
        </AskedIf>
        <AskedIf kind="contact">
          <OnlyForContact {...props} />
        </AskedIf>
        <AskedIf kind="move">
          <OnlyForMove {...props} />
        </AskedIf>
        <WhatHappened {...props} />
        <WhenWasIt {...props} />
        <MoreToSay {...props} />
        <Save name={name} />
      </WritingForm>
    </div>
  );
}
