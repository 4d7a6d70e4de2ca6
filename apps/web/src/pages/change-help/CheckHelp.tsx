import { Button } from '../../parts/Button';
import { Details } from '../../parts/Details';
import { InsetText } from '../../parts/InsetText';
import { SummaryList } from '../../parts/SummaryList';
import { CHECK_WORDS } from '../../words/check-help';
import type { Past } from '../help/past';
import { PastLines } from '../help/PastLines';
import { Safeguards } from '../help/Safeguards';
import { answersShown } from './answers-shown';
import { Cluster } from './Cluster';
import { WhatIsKnown } from './HeldQuestion';
import type { QuestionProps } from './questions.props';
import type { Step } from './steps';

type Props = QuestionProps & Readonly<{ addressOf: (step: Step) => string; past?: Past }>;

const Answers = (props: Props) => (
  <SummaryList
    rows={answersShown(props).map(({ step, key, words }) => ({
      key,
      value: words.map((each) => (
        <p key={each} class="answer-said" data-said="">
          {each}
        </p>
      )),
      actions: [{ href: props.addressOf(step), text: CHECK_WORDS.change, hiddenText: key }],
    }))}
  />
);

const PastWords = ({ name, past }: Readonly<{ name: string; past: Past }>) => (
  <section class="check-part">
    <h3 class="govuk-heading-s">{CHECK_WORDS.past}</h3>
    <PastLines past={past} name={name} />
  </section>
);

const Known = ({ childId, preview }: Pick<Props, 'childId' | 'preview'>) => {
  const state = preview?.result?.then;
  if (!state) return null;
  return (
    <section class="check-part">
      <h3 class="govuk-heading-s">{CHECK_WORDS.known}</h3>
      <p class="govuk-body">{state.inWords}</p>
      {state.signals.length + state.cannotOpen > 0 && (
        <Details summary={CHECK_WORDS.restsOn}>
          <WhatIsKnown childId={childId} preview={preview} />
        </Details>
      )}
    </section>
  );
};

/** What the rule asks before help goes: it blocks nothing. */
function WhatToAsk({ childId, name, preview, past }: Props) {
  if (!preview) return null;
  const { result, noResult } = preview;
  if (!result) return noResult ? <InsetText>{CHECK_WORDS.noAnswer(noResult)}</InsetText> : null;
  return (
    <section class="check-asks" aria-labelledby="check-asks">
      <h2 class="govuk-heading-m" id="check-asks">
        {CHECK_WORDS.asks}
      </h2>
      <p class="check-label">{result.inWords}</p>
      <p class="govuk-body">{CHECK_WORDS.asksHint}</p>
      <div class="check-safety">
        <h3 class="govuk-heading-s">{CHECK_WORDS.safeguards}</h3>
        <Safeguards safeguards={result.safeguards} stage="ahead" />
      </div>
      <Known childId={childId} preview={preview} />
      <Cluster cluster={result.cluster} title={CHECK_WORDS.cluster} />
      {past && <PastWords name={name} past={past} />}
    </section>
  );
}

/** All that was said, what there is to ask first, and the one button that saves it: always there. */
export function CheckHelp(props: Props) {
  const isOpen = props.preview?.result?.safeguards.some(({ isMet }) => !isMet);
  return (
    <>
      <h1 class="govuk-heading-l">{CHECK_WORDS.title}</h1>
      <WhatToAsk {...props} />
      <h2 class="govuk-heading-m">{CHECK_WORDS.answers}</h2>
      <Answers {...props} />
      <Button isOnce>{isOpen ? CHECK_WORDS.saveAsItIs : CHECK_WORDS.save}</Button>
    </>
  );
}
