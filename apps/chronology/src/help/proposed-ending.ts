import type { ProposedAmountInput, ProposedEndingInput, ProposedSafeguardsInput } from '@chronology/schema';
import type { given } from '../reading/given';
import type { ProposedEnding } from './ending-preview.projection';

type Given<Input> = ReturnType<typeof given<Input>>;

const lower = (text: string | undefined) => text?.toLowerCase();

const amount = (stated: Given<ProposedAmountInput> | undefined) => {
  if (!stated) return undefined;
  const per = stated.per.toLowerCase();
  return { ...stated, unit: stated.unit.toLowerCase(), per: per === 'days_28' ? '28_days' : per };
};

const safeguards = (stated: Given<ProposedSafeguardsInput> | undefined) => {
  if (!stated) return undefined;
  const { routeBack, agreement, ...refs } = stated;
  if (!routeBack) return { ...refs, agreement: lower(agreement) };
  const { staysOpen, until, ...way } = routeBack;
  return { ...refs, agreement: lower(agreement), routeBack: { ...way, until: staysOpen ? 'open' : until } };
};

/** An ending that is thought of, spelled as it would be stored. What it says is checked where it is looked at. */
export const proposedEnding = (input: Given<ProposedEndingInput>): ProposedEnding => {
  const { fromIntensity, toIntensity, chosenBy, safeguards: said, ...rest } = input;
  return {
    ...rest,
    fromIntensity: amount(fromIntensity),
    toIntensity: amount(toIntensity),
    safeguards: safeguards(said),
    chosenBy: chosenBy && { ...chosenBy, who: lower(chosenBy.who) },
  } as ProposedEnding;
};
