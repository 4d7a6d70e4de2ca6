import { CHECK_WORDS } from '../../words/check-help';
import { inWords } from '../../words/dates';
import type { EndingAnswer } from './questions.props';

type ClusterAnswer = NonNullable<EndingAnswer['result']>['cluster'];
type Other = ClusterAnswer['others'][number];

const WENT = { ENDED: CHECK_WORDS.ended, REDUCED: CHECK_WORDS.reduced, PAUSED: CHECK_WORDS.paused } as const;

const inSentence = ({ type, helpName, effectiveOn }: Other): string =>
  WENT[type](helpName ?? CHECK_WORDS.someHelp, inWords(effectiveOn));

/** What else ended or got less at about the same time; nothing where nothing did. */
export function Cluster({ cluster, title }: Readonly<{ cluster?: ClusterAnswer; title: string }>) {
  if (!cluster || cluster.count === 0) return null;
  return (
    <div class="cluster">
      <h2 class="govuk-heading-s">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {cluster.others.map((other) => (
          <li key={other.endingRef}>{inSentence(other)}</li>
        ))}
        {cluster.cannotOpen > 0 && <li>{CHECK_WORDS.clusterHidden(cluster.cannotOpen)}</li>}
      </ul>
    </div>
  );
}
