import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Visitor } from '../session/visitor';
import { answerIn, questionOf } from './answer';
import { OutOfReach, type Ask, type Asking } from './ask';
import { chronologyChanged, type chronologyChangedSubscription } from './changed.operations.generated';
import type { Operation } from './operation';

/** Where each service is, without `/graphql`: the chronology answers questions, each agency takes what its people state. */
export type Addresses = Readonly<{
  chronology: string;
  agencies: Readonly<Record<Visitor['agency'], string>>;
}>;

/** As long as somebody waits before a page; what states something is given longer, because not to know is worse. */
export type Patience = Readonly<{ queryMs: number; mutationMs: number; longestRetryMs: number }>;

const PATIENCE: Patience = { queryMs: 15_000, mutationMs: 30_000, longestRetryMs: 10_000 };

const addressFor = (
  { chronology, agencies }: Addresses,
  { kind }: Operation<unknown, never>,
  { agency }: Visitor,
): string => `${kind === 'mutation' ? agencies[agency] : chronology}/graphql`;

const post = async (url: string, visitor: Visitor, body: string, waitMs: number): Promise<string> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-person': visitor.personId },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    });
    return await response.text();
  } catch (cause) {
    throw new OutOfReach('The service did not answer.', { cause });
  }
};

/** Asks the services over HTTP, each person’s own agency for what that person states. */
export const askingOverHttp = (addresses: Addresses, patience: Patience = PATIENCE): Asking => ({
  as:
    (visitor): Ask =>
    async (operation, variables) => {
      const waitMs = operation.kind === 'mutation' ? patience.mutationMs : patience.queryMs;
      const url = addressFor(addresses, operation, visitor);
      return answerIn(await post(url, visitor, questionOf(operation, variables), waitMs));
    },

  listen: (visitor, childId, ring, over) => {
    const client = createClient({
      url: `${addresses.chronology.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { 'x-demo-person': visitor.personId },
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (retries) =>
        new Promise((resolve) =>
          setTimeout(resolve, Math.min(500 * 2 ** retries, patience.longestRetryMs)).unref(),
        ),
    });
    client.subscribe<chronologyChangedSubscription>(
      { query: chronologyChanged.text, operationName: chronologyChanged.name, variables: { childId } },
      {
        next: ({ data }) => {
          if (data) ring(data.chronologyChanged.reason);
        },
        error: over,
        complete: over,
      },
    );
    // It ends also while it is trying to reach a service that is away.
    return () => void Promise.resolve(client.dispose()).catch(() => undefined);
  },
});
