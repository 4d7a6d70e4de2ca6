import type { Promises } from './promise';

/** Where a path of the proxy leads. */
const routesOf = (proxy: string): ReadonlyMap<string, string> => {
  const upstreams = new Map(
    [...proxy.matchAll(/upstream ([\w-]+) \{ server 127\.0\.0\.1:(\d+);/g)].map(([, name, port]) => [
      name,
      port,
    ]),
  );
  return new Map(
    [...proxy.matchAll(/location = (\S+) \{ proxy_pass http:\/\/([\w-]+)(\/\S+); \}/g)].map(
      ([, path = '', upstream, to = '']) => [path, `${upstreams.get(upstream)}${to}`],
    ),
  );
};

const pathsOf = (app: string) => (app === 'chronology' ? '' : `/agencies/${app}`);

/** Where everything else is led to, which is the screens’. */
const screensIn = (proxy: string): string => /\n {4}location \/ \{\n(.*?)\n {4}\}\n/s.exec(proxy)?.[1] ?? '';

/** What the proxy lets in, where it leads and what it keeps to itself. */
export const proxyPromises: Promises = {
  'the proxy leads to every service, to its GraphQL and to whether it is ready': ({ files, onTheLog }) => {
    const routes = routesOf(files.proxy);
    return onTheLog.flatMap(([name, { environment = {} }]) =>
      [
        [`${pathsOf(name)}/graphql`, `${environment['PORT']}/graphql`],
        [`${pathsOf(name)}/ready`, `${environment['PORT']}/health/ready`],
      ]
        .filter(([path = '', to]) => routes.get(path) !== to)
        .map(([path]) => String(path)),
    );
  },

  'the proxy lets subscriptions through as they come, and sends a statement once': ({ files }) =>
    [
      'proxy_http_version 1.1;',
      'proxy_set_header Upgrade $http_upgrade;',
      'proxy_set_header Connection $connection_upgrade;',
      'proxy_buffering off;',
      'proxy_read_timeout 1h;',
      'proxy_next_upstream off;',
    ].filter((line) => !files.proxy.includes(`\n    ${line}\n`)),

  'the proxy answers to this machine’s own names alone, and passes on which it was': ({ files }) =>
    [
      /\n {4}proxy_set_header Host \$http_host;/,
      /listen 8080 default_server;\s+return 421;/,
      /server_name localhost 127\.0\.0\.1;/,
    ].flatMap((line) => (line.test(files.proxy) ? [] : [String(line)])),

  'the proxy takes no program’s question by its address, where errors would write it down': ({ files }) =>
    [
      'set $asked_by_address $args;',
      "if ($uri !~ ^/(graphql|agencies/)) {\n      set $asked_by_address '';\n    }",
      "if ($asked_by_address != '') {\n      return 400 ",
    ].filter((line) => !files.proxy.includes(`\n    ${line}`)),

  'the proxy leads people to the screens, and writes down no address of a child': ({ files, screens }) => {
    const port = screens[0]?.[1].environment?.['PORT'];
    const lines = [
      'proxy_pass http://web;',
      'access_log /dev/stdout screens;',
      'error_log stderr crit;',
      'proxy_set_header Host $http_host;',
      'proxy_buffer_size 16k;',
      'proxy_buffers 8 16k;',
    ];
    return [
      ...lines.filter((line) => !screensIn(files.proxy).includes(line)),
      ...(files.proxy.includes(`upstream web { server 127.0.0.1:${port};`) ? [] : ['upstream web']),
      ...(/log_format screens '[^']*\$(uri|document_uri)/.test(files.proxy) ? ['log_format screens'] : []),
    ];
  },

  'the proxy’s log says nothing of what was asked': ({ files }) =>
    [...files.proxy.matchAll(/log_format.*?;/gs)]
      .flatMap(
        ([format]) =>
          format.match(/\$(request|request_uri|args|query_string|request_body|http_\w+)\b/g) ?? [],
      )
      .concat(/access_log \S+ plain;/.test(files.proxy) ? [] : ['access_log']),
};
