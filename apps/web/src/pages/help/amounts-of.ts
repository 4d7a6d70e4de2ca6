import { amountInWords } from '../../words/amounts';
import { HELP } from '../../words/help';
import { isToCome, type EndingAnswer, type HelpAnswer } from './answers';

type Phase = HelpAnswer['services'][number]['phases'][number];

const said = (amount: Phase['asStated'] | undefined): string | undefined =>
  amount ? amountInWords(amount) : undefined;

/** How much help there was before and from then on, as far as either is on record. */
export const amountsOf = ({ stated }: EndingAnswer, { services, asOf }: HelpAnswer): string => {
  const service = services.find(({ involvementId }) => involvementId === stated.involvementId);
  const phases = service?.phases ?? [];
  const on = stated.effectiveOn;
  const before = said(stated.from) ?? said(phases.find(({ to }) => to != null && to === on)?.asStated);
  const after = said(stated.to) ?? said(phases.find(({ from }) => from != null && from === on)?.asStated);
  return HELP.amounts(isToCome(stated, asOf), before, stated.type === 'REDUCED' ? after : undefined);
};
