import { listOf, textOf } from '../../frame/form';
import { Checkboxes } from '../../parts/Checkboxes';
import { Details } from '../../parts/Details';
import { Radios } from '../../parts/Radios';
import { LineField } from '../../frame/LineField';
import { MORE_WORDS } from '../../words/writing';
import type { AddEntryProps } from './add-entry.props';

const FIELDS = [
  'strength',
  'there',
  'felt',
  'direction',
  'basis',
  'audience',
  'roles',
  'for',
  'for-organisation',
  'for-role',
];

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

const HowItFelt = (props: AddEntryProps) => {
  const { name, spokenOf, typed } = props;
  return (
    <>
      <Checkboxes
        name="strength"
        legend={MORE_WORDS.strengthQuestion}
        isSmall
        values={listOf(typed, 'strength')}
        items={[{ value: 'yes', text: MORE_WORDS.strength(name, spokenOf.object) }]}
      />
      <LineField
        typed={props.typed}
        errors={props.errors}
        id="there"
        label={MORE_WORDS.there}
        hint={MORE_WORDS.thereHint}
      />
      <LineField typed={props.typed} errors={props.errors} id="felt" label={MORE_WORDS.felt(name)} />
      <Radios
        name="direction"
        legend={MORE_WORDS.direction(name)}
        isSmall
        isInline
        value={textOf(typed, 'direction')}
        items={optionsOf(MORE_WORDS.directions)}
      />
    </>
  );
};

const HowItIsKnown = ({ typed }: AddEntryProps) => (
  <Radios
    name="basis"
    legend={MORE_WORDS.basis}
    isSmall
    value={textOf(typed, 'basis')}
    items={optionsOf(MORE_WORDS.bases)}
  />
);

const WhoMaySee = (props: AddEntryProps) => {
  const { USUAL, NAMED, SEALED } = MORE_WORDS.audiences;
  const roles = (
    <LineField
      typed={props.typed}
      errors={props.errors}
      id="roles"
      label={MORE_WORDS.roles}
      hint={MORE_WORDS.rolesHint}
    />
  );
  return (
    <Radios
      name="audience"
      legend={MORE_WORDS.audience}
      isSmall
      value={textOf(props.typed, 'audience') || 'USUAL'}
      items={[
        { value: 'USUAL', ...USUAL },
        { value: 'NAMED', ...NAMED, conditional: roles },
        { value: 'SEALED', ...SEALED },
      ]}
    />
  );
};

const ForWhom = (props: AddEntryProps) => (
  <>
    <Radios
      name="for"
      legend={MORE_WORDS.forWhom}
      hint={MORE_WORDS.forHint}
      isSmall
      value={textOf(props.typed, 'for')}
      items={[{ value: '', text: MORE_WORDS.forNobody }, ...optionsOf(MORE_WORDS.agencies)]}
    />
    <div class="asked-if asked-if-for">
      <LineField
        typed={props.typed}
        errors={props.errors}
        id="for-organisation"
        label={MORE_WORDS.organisation}
      />
      <LineField typed={props.typed} errors={props.errors} id="for-role" label={MORE_WORDS.role} />
    </div>
  </>
);

/** What else may be said, and need not be. Open where something of it was said, or is wrong. */
export function MoreToSay(props: AddEntryProps) {
  const { name, typed, errors } = props;
  const isUsual = ['', 'USUAL'].includes(textOf(typed, 'audience'));
  const isSaid = !isUsual || FIELDS.some((field) => field !== 'audience' && textOf(typed, field) !== '');
  return (
    <Details
      summary={MORE_WORDS.summary(name)}
      isOpen={isSaid || errors.some(({ field }) => FIELDS.includes(field))}
    >
      <HowItFelt {...props} />
      <HowItIsKnown {...props} />
      <WhoMaySee {...props} />
      <ForWhom {...props} />
    </Details>
  );
}
