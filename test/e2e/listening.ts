import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Service } from './services';
import { afterwards, type Person } from './wire';

/** Listens to one child; what was heard so far, reason by reason. */
export const listenTo = (
  { address }: Pick<Service, 'address'>,
  childId: string,
  person: Person,
): readonly string[] => {
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { 'x-demo-person': person },
  });
  afterwards(() => client.dispose());
  const reasons: string[] = [];
  client.subscribe<{ chronologyChanged: { reason: string } }>(
    { query: `subscription { chronologyChanged(childId: "${childId}") { reason } }` },
    {
      next: ({ data }) => void reasons.push(data?.chronologyChanged.reason ?? 'nothing'),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return reasons;
};
