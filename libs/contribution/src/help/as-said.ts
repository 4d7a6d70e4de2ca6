import { badInput, type ContentOf } from '@chronology/domain';
import { saidPlainly } from '../statement/said';
import type { LeavingInput, EndingSafeguardsInput } from './leaving.input';

type Safeguards = NonNullable<ContentOf<'ServiceEnded'>['safeguards']>;
type Leaving<Input extends LeavingInput> = Omit<Input, 'reason' | 'reasonCode' | 'safeguards'> &
  Readonly<{ reason?: string; safeguards?: Safeguards }>;

const safeguardsSaid = ({ routeBack, ...said }: EndingSafeguardsInput, path: string): Safeguards => {
  if (!routeBack) return said;
  const { staysOpen, until, ...way } = routeBack;
  if (staysOpen === true && until !== undefined)
    throw badInput(`${path}.safeguards.routeBack.until`, 'leave it out where the way back stays open');
  const last = staysOpen === true ? 'open' : until;
  return { ...said, routeBack: { ...way, ...(last !== undefined && { until: last }) } };
};

/** What somebody says of help going, as it is kept: one reason, whoever gave it, and a way back that may stay open. `path` is the caller’s. */
export const leavingSaid = <Input extends LeavingInput>(
  input: Input,
  path: string = 'help',
): Leaving<Input> => {
  const { reason, reasonCode, safeguards, ...said } = saidPlainly(input);
  if (reason !== undefined && reasonCode !== undefined)
    throw badInput(`${path}.reasonCode`, 'give a reason of the list or a code, and not both');
  const why = reason ?? reasonCode;
  return {
    ...said,
    ...(why !== undefined && { reason: why }),
    ...(safeguards && { safeguards: safeguardsSaid(safeguards, path) }),
  };
};
