import { errorOf, textOf } from '../../frame/form';
import { Radios } from '../../parts/Radios';
import { TextInput } from '../../parts/TextInput';
import { CONTACT_PRESETS } from '../../words/examples';
import { ADD_WORDS, MOVE_WORDS } from '../../words/writing';
import type { AddEntryProps } from './add-entry.props';
import { movesOf } from './kinds';

/** What kind of contact it was, with those of the writer’s own agency first. */
export const OnlyForContact = ({ visitor, typed, errors }: AddEntryProps) => (
  <Radios
    name="contact"
    legend={ADD_WORDS.contact}
    hint={ADD_WORDS.contactHint}
    isSmall
    value={textOf(typed, 'contact') || CONTACT_PRESETS[visitor.agency][0]?.value}
    error={errorOf(errors, 'contact')}
    items={CONTACT_PRESETS[visitor.agency]}
  />
);

const YesOrNo = ({
  name,
  legend,
  typed,
}: Readonly<{ name: string; legend: string }> & Pick<AddEntryProps, 'typed'>) => (
  <Radios
    name={name}
    legend={legend}
    isSmall
    isInline
    value={textOf(typed, name)}
    items={(['yes', 'no', ''] as const).map((value) => ({ value, text: MOVE_WORDS.answers[value] }))}
  />
);

const WhySchool = ({ typed, errors }: AddEntryProps) => (
  <Radios
    name="because"
    legend={MOVE_WORDS.because}
    isSmall
    value={textOf(typed, 'because')}
    error={errorOf(errors, 'because')}
    items={Object.entries(MOVE_WORDS.becauses).map(([value, text]) => ({ value, text }))}
  />
);

/** What moved, and what else is worth saying of it. */
export const OnlyForMove = (props: AddEntryProps) => {
  const { visitor, name, typed, errors } = props;
  const moves = movesOf(visitor);
  const [first = 'other'] = moves;
  return (
    <>
      <Radios
        name="moved"
        legend={ADD_WORDS.move}
        hint={ADD_WORDS.moveHint}
        isSmall
        value={textOf(typed, 'moved') || first}
        error={errorOf(errors, 'moved')}
        items={moves.map((moved) => ({ value: moved, text: MOVE_WORDS.moved[moved](name) }))}
      />
      {first !== 'other' && (
        <div class="asked-if-moved">
          {moves.includes('worker') && (
            <TextInput
              id="role"
              name="role"
              label={MOVE_WORDS.role}
              width="20"
              value={textOf(typed, 'role')}
              error={errorOf(errors, 'role')}
            />
          )}
          <TextInput
            id="to"
            name="to"
            label={MOVE_WORDS.to}
            hint={MOVE_WORDS.toHint}
            width="two-thirds"
            value={textOf(typed, 'to')}
            error={errorOf(errors, 'to')}
          />
          {moves.includes('school') && <WhySchool {...props} />}
          {moves.includes('home') && <YesOrNo name="planned" legend={MOVE_WORDS.planned} typed={typed} />}
          <YesOrNo name="asked" legend={MOVE_WORDS.asked(name)} typed={typed} />
        </div>
      )}
    </>
  );
};
