import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request, as far as screens look at it. */
export type Request = Readonly<{
  method: string;
  /** The path with its question. */
  url: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The parts of the path by name. */
  params: Readonly<Record<string, string>>;
  body?: unknown;
  raw: IncomingMessage;
}>;

/** What a request is answered with. */
export type Reply = Readonly<{
  raw: ServerResponse;
  status: (code: number) => Reply;
  header: (name: string, value: string | undefined) => Reply;
  sent: boolean;
  hasHeader: (name: string) => boolean;
  send: (payload: string | Buffer) => Reply;
  hijack: () => Reply;
}>;

/** What a header says, joined where it came several times; '' where it did not come. */
export const headerOf = ({ headers }: Pick<Request, 'headers'>, name: string): string => {
  const said = headers[name];
  return typeof said === 'string' ? said : (said?.join(', ') ?? '');
};

export type Encoding = 'br' | 'gzip';

/** The first of these that the other side takes. */
export const acceptedOf = (
  said: string | readonly string[] | undefined,
  offered: readonly Encoding[],
): Encoding | undefined => {
  const parts = String(said ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/));
  const isRefused = (weights: readonly string[]) => weights.some((weight) => /^q=0(\.0*)?$/.test(weight));
  return offered.find((encoding) =>
    parts.some(([name, ...weights]) => name === encoding && !isRefused(weights)),
  );
};

/** Whether whoever asks wants a page to look at, as a browser does that goes to an address. */
export const wantsPage = (request: Pick<Request, 'headers'>): boolean =>
  headerOf(request, 'accept').includes('text/html');
