import { errorOf } from '../../frame/form';
import { BackLink } from '../../parts/BackLink';
import { Button } from '../../parts/Button';
import { Checkboxes } from '../../parts/Checkboxes';
import { DateInput } from '../../parts/DateInput';
import { ErrorSummary } from '../../parts/ErrorSummary';
import { Radios } from '../../parts/Radios';
import { PRINT_CHOICE } from '../../words/print';
import { PARTS, PERIODS, type Choice } from './choice';

type Props = Readonly<{ choice: Choice; childId: string; childName: string }>;

const Day = ({ field, choice }: Pick<Props, 'choice'> & Readonly<{ field: 'from' | 'to' }>) => {
  const error = errorOf(choice.errors, field);
  return (
    <DateInput
      name={field}
      legend={PRINT_CHOICE[field]}
      value={choice.typed[field]}
      {...(error && { error })}
    />
  );
};

const Days = ({ choice }: Pick<Props, 'choice'>) => (
  <div class="pack-choice__days">
    <Day field="from" choice={choice} />
    <Day field="to" choice={choice} />
  </div>
);

/** What is chosen before printing: the time, and what goes in. It is on no sheet. */
export const Choosing = ({ choice, childId, childName }: Props) => (
  <header class="pack-choice">
    <BackLink href={`/children/${childId}`}>{PRINT_CHOICE.back(childName)}</BackLink>
    {choice.errors.length > 0 && <ErrorSummary errors={choice.errors} />}
    <form method="get" action={`/children/${childId}/print`} novalidate>
      <h2 class="pack-title">{PRINT_CHOICE.title}</h2>
      <div class="pack-choice__fields">
        <Radios
          name="period"
          legend={PRINT_CHOICE.period}
          isSmall
          value={choice.period}
          items={PERIODS.map((value) => ({
            ...{ value, text: PRINT_CHOICE.periods[value] },
            ...(value === 'dates' && { conditional: <Days choice={choice} /> }),
          }))}
        />
        <Checkboxes
          name="part"
          legend={PRINT_CHOICE.parts}
          isSmall
          values={choice.parts}
          items={PARTS.map((value) => ({ value, text: PRINT_CHOICE.part[value] }))}
        />
        <div class="pack-choice__end">
          <Button>{PRINT_CHOICE.show}</Button>
          <p>{PRINT_CHOICE.how}</p>
        </div>
      </div>
    </form>
  </header>
);
