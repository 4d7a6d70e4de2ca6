/** Which folder may import what. Each rule has a seeded violation in test/architecture/seeds that the tests demand it finds. */
const AGENCIES = '^apps/(health|education|social-work)/';
const COMPOSES = '^apps/(all-in-one|cli)/';
const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbidden('no-cycles', 'Nothing reaches itself.', {}, { circular: true }),
    forbidden(
      'domain-imports-nothing',
      'What a fact is depends on nothing: no other library, no package, no part of Node.',
      { path: '^libs/domain/', pathNot: ['\\.spec\\.ts$', '^libs/domain/src/stored/'] },
      { pathNot: '^libs/domain/' },
    ),
    forbidden(
      'stored-imports-only-zod',
      'The shapes of stored facts may use zod, and nothing else.',
      { path: '^libs/domain/src/stored/', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^libs/domain/', '(^|/)node_modules/zod/'] },
    ),
    forbidden(
      'pure-imports-only-pure',
      'Rules and views use the domain, the rule of going well and their own folder.',
      { path: '^(.+)/[^/]+\\.(decider|projection)\\.ts$' },
      { pathNot: ['^libs/(domain|going-well)/', '^$1/'], dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'going-well-imports-only-the-domain',
      'The rule is pure and published.',
      { path: '^libs/going-well/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '^libs/(domain|going-well)/' },
    ),
    forbidden(
      'only-adapters-know-a-database',
      'The log, the read tables and the scratch of an import are the only places that open a database.',
      { path: '^(libs|apps)/', pathNot: ['^libs/(event-store|sql|imports)/', '\\.spec\\.ts$'] },
      { path: '(^|/)node_modules/(libsql|@eventstore|pg|better-sqlite3)/' },
    ),
    forbidden('libs-never-import-apps', 'Libraries serve every app.', { path: '^libs/' }, { path: '^apps/' }),
    forbidden(
      'agencies-do-not-know-each-other',
      'What agencies share is facts, never rules.',
      { path: '^apps/([^/]+)/', pathNot: COMPOSES },
      { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    ),
    forbidden(
      'read-side-cannot-write',
      'Views never state facts.',
      { path: '^(apps/chronology|libs/projections)/', pathNot: '\\.spec\\.ts$' },
      { path: '^libs/(commands|contribution)/' },
    ),
    forbidden(
      'write-side-has-no-views',
      'Commands decide on what a stream says, never on a view.',
      { path: [AGENCIES, '^libs/(commands|contribution|imports)/'], pathNot: '\\.spec\\.ts$' },
      { path: '^libs/projections/' },
    ),
    forbidden(
      'libs-by-front-door',
      'A library is entered through its index.ts; what proves an adapter may use the contract that it proves.',
      { path: '^(apps|libs|test)/([^/]+)/' },
      {
        path: '^libs/[^/]+/src/',
        pathNot: [
          '^libs/[^/]+/src/index\\.ts$',
          '^$1/$2/',
          '^libs/commands/src/story-clock\\.ts$',
          '^libs/event-store/src/contract/harness\\.ts$',
        ],
      },
    ),
    forbidden(
      'only-the-demonstration-writes-the-past',
      'Nobody but the demonstration and the import of a log may say that a fact was recorded on another day.',
      { path: '^(apps|libs)/', pathNot: [COMPOSES, '^libs/commands/', '\\.spec\\.ts$'] },
      { path: '^libs/commands/src/story-clock\\.ts$' },
    ),
    forbidden(
      'screens-speak-graphql-only',
      'A screen asks as everybody asks: it knows no library of the house, so that it can show nothing that the API would not.',
      {
        path: '^apps/web/src/(pages|frame|asking|timeline|parts|words|writing)/',
        pathNot: '\\.spec\\.tsx?$',
      },
      { path: '^(libs|apps)/', pathNot: '^apps/web/', dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'what-goes-to-the-browser-is-plain',
      'The picture, parts, words and forms run in the browser too: they use Preact and one another, no server and no Node.',
      {
        path: '^apps/web/src/(timeline|parts|words|writing)/',
        pathNot: '\\.(spec|contract|arbitrary|example)\\.tsx?$',
      },
      {
        pathNot: [
          '^apps/web/src/(timeline|parts|words|writing|styles)/',
          '(^|/)node_modules/(preact|govuk-frontend)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbidden(
      'nest-only-wires',
      'Rules, the domain and the log know no framework.',
      {
        path: '^libs/(domain|going-well|commands|event-store|identity|projections|imports|sql)/',
        pathNot: '(\\.resolver|\\.module)\\.ts$',
      },
      { path: '(^|/)node_modules/@nestjs/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
    exclude: { path: '\\.generated\\.ts$' },
  },
};
