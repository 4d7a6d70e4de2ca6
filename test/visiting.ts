import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The fields of a form, by their names. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What came back at an address of the screens. */
export type Seen = Readonly<{
  status: number;
  headers: Readonly<Record<string, string | readonly string[] | number | undefined>>;
  html: string;
  /** What the page is headed with. */
  heading: string;
  /** Where to look next. */
  location: string;
}>;

/** Somebody with a browser, with its cookies, as far as screens without script need one. */
export type Visit = Readonly<{
  get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Seen>;
  head: (path: string) => Promise<Seen>;
  post: (path: string, fields: Fields | string, headers?: Readonly<Record<string, string>>) => Promise<Seen>;
  cookie: () => string | undefined;
  useCookie: (cookie: string | undefined) => void;
}>;

const FORM = 'application/x-www-form-urlencoded';

/** A form’s body as a browser sends it. */
export const asForm = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  ).toString();

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The unseen fields of the forms of a page. */
export const hiddenIn = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\s*\/>/g)].map(
    ([, name = '', value = '']) => [plain(name), plain(value)] as const,
  );

/** The same names as fields of a form. */
export const asFields = (hidden: readonly (readonly [string, string])[]): Fields => {
  const fields = new Map<string, string[]>();
  for (const [name, value] of hidden) fields.set(name, [...(fields.get(name) ?? []), value]);
  return Object.fromEntries(fields);
};

type Sent = Readonly<{
  method: 'GET' | 'HEAD' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  payload?: string;
}>;
type Came = Readonly<{ statusCode: number; headers: Seen['headers']; payload: string }>;

/** A browser; nobody is signed in. */
const browser = (send: (sent: Sent) => Promise<Came>): Visit => {
  let cookie: string | undefined;
  const ask = async (
    method: 'GET' | 'HEAD' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>> = {},
    payload?: string,
  ): Promise<Seen> => {
    const response = await send({
      method,
      url,
      headers: { accept: 'text/html', ...(cookie !== undefined && { cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    const set = [response.headers['set-cookie'] ?? []].flat()[0];
    if (set !== undefined) cookie = /^([^;]*)/.exec(String(set))?.[1];
    const html = response.payload;
    return {
      status: response.statusCode,
      headers: response.headers,
      html,
      heading: plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
      location: String(response.headers['location'] ?? ''),
    };
  };
  return {
    get: (path, headers) => ask('GET', path, headers),
    head: (path) => ask('HEAD', path),
    post: (path, fields, headers) =>
      ask(
        'POST',
        path,
        { 'content-type': FORM, ...headers },
        typeof fields === 'string' ? fields : asForm(fields),
      ),
    cookie: () => cookie,
    useCookie: (other) => void (cookie = other),
  };
};

/** Opens a browser before an app of this process; nobody is signed in. */
export const visiting = (app: NestFastifyApplication): Visit => browser((sent) => app.inject(sent));

/** Opens a browser before screens that stand somewhere else; nobody is signed in. */
export const visitingAt = (address: string): Visit =>
  browser(async ({ method, url, headers, payload }) => {
    const response = await fetch(`${address}${url}`, {
      method,
      headers,
      body: payload ?? null,
      redirect: 'manual',
    });
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      payload: await response.text(),
    };
  });

/** Opens a browser and signs in as one of the six. */
export const signedInVisit = async (app: NestFastifyApplication, person: string): Promise<Visit> => {
  const visit = visiting(app);
  await visit.post('/sign-in', { person });
  return visit;
};
