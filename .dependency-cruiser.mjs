// The import law of the house (docs/decisions/0003-import-law.md). `npm run check:imports` runs it, and tests/structure/import-law.test.ts plants a
// breach of every rule and sees it caught.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one thing.', {}, { circular: true }),
    forbid(
      'everything-resolves',
      'What cannot be found cannot be judged by the other rules.',
      {},
      { couldNotResolve: true },
    ),
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is not used.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.test\\.tsx?$',
          '^(scripts|tests)/',
          '\\.config\\.',
          '^api/generated/',
          '(^|/)main\\.ts$',
          '\\.process\\.ts$',
          '^src/sw/',
          '^\\.dependency-cruiser',
        ],
      },
      to: {},
    },
    forbid(
      'src-knows-no-server',
      'Both sides know the contract and nothing of each other.',
      { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      { path: '^(server|demo|mocks|scripts|tests)/' },
    ),
    forbid(
      'server-knows-no-src',
      'Both sides know the contract and nothing of each other.',
      { path: '^server/', pathNot: '\\.test\\.ts$' },
      { path: '^(src|mocks|demo|scripts|tests)/' },
    ),
    forbid(
      'shared-knows-no-feature',
      'app → features → shared, never up.',
      { path: '^src/shared/' },
      { path: '^src/(app|features|sw)/' },
    ),
    forbid(
      'feature-knows-no-app',
      'app → features → shared, never up.',
      { path: '^src/features/' },
      { path: '^src/(app|sw)/' },
    ),
    forbid(
      'feature-knows-no-feature',
      'Features meet on the overview (src/app), nowhere else.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    forbid(
      'sw-knows-offline-only',
      'The service worker is small and alone.',
      { path: '^src/sw/' },
      { path: '^src/', pathNot: '^src/(sw|shared/offline)/' },
    ),
    forbid(
      'rules-know-their-data',
      'Law is pure: nothing but its data and the calendar library.',
      { path: '^server/rules/', pathNot: '\\.test\\.ts$' },
      { path: '^(server|api)/', pathNot: '^server/rules/' },
    ),
    forbid(
      'module-through-public',
      'Another module is asked through its *.public.ts.',
      { path: '^server/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^server/modules/', pathNot: ['^server/modules/$1/', '\\.public\\.ts$'] },
    ),
    forbid(
      'routes-ask-their-service',
      'routes → own service → own repository.',
      { path: '\\.routes\\.ts$' },
      { path: ['\\.repository\\.ts$', '^server/db/'] },
    ),
    forbid(
      'repositories-ask-nobody',
      'routes → own service → own repository, never up.',
      { path: '\\.repository\\.ts$' },
      { path: '\\.(service|routes)\\.ts$' },
    ),
    forbid(
      'modules-know-no-app',
      'main → app → modules, never up.',
      { path: '^server/(modules|rules|db|plugins|identity)/', pathNot: '\\.test\\.ts$' },
      { path: '^server/(app|main)\\.ts$' },
    ),
    forbid(
      'only-db-sees-the-drivers',
      'One database dialect in two homes: nobody else can tell them apart.',
      { path: '^server/', pathNot: ['^server/db/', '\\.test\\.ts$'] },
      { path: '^node_modules/(pg|@electric-sql)/' },
    ),
    forbid(
      'only-routes-and-plugins-see-the-contract',
      'A service speaks the words of its own module.',
      { path: '^server/', pathNot: ['^server/plugins/', '\\.routes\\.ts$', '\\.test\\.ts$'] },
      { path: '^api/' },
    ),
    forbid(
      'only-routes-and-plugins-see-fastify',
      'The rest of the server can be used without HTTP.',
      {
        path: '^server/',
        pathNot: ['^server/(plugins|identity)/', '^server/(app|main)\\.ts$', '\\.routes\\.ts$', '\\.test\\.ts$'],
      },
      { path: '^node_modules/(fastify|@fastify)/' },
    ),
    forbid(
      'mocks-know-the-contract',
      'Mocks come from the contract alone.',
      { path: '^mocks/', pathNot: '\\.test\\.tsx?$' },
      { path: '^(src|server|demo|scripts|tests)/' },
    ),
    forbid(
      'demo-knows-the-contract',
      'The demo is another system: it knows the contract alone.',
      { path: '^demo/', pathNot: '\\.test\\.ts$' },
      { path: '^(src|server|mocks|scripts|tests)/' },
    ),
    forbid(
      'nothing-imports-tests',
      'Tests are leaves.',
      { path: '^(src|server|api|mocks|demo|scripts)/', pathNot: '(\\.test\\.tsx?$|^scripts/(bench|test-on-postgres))' },
      { path: '^tests/' },
    ),
    forbid(
      'no-dev-dependencies-in-the-server',
      'What runs in production is a dependency.',
      { path: '^server/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
