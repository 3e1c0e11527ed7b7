// The arrows between the rooms; see "How the code is laid out" in the README.
// Each room names what it may import; everything else of ours is refused.
const rooms = {
  'src-shared/model': ['src-shared/model'],
  'src-shared/format': ['src-shared/(format|model|messages)'],
  'src-shared/messages': ['src-shared/(messages|model)'],
  'src-shared/scoring': ['src-shared/(scoring|model)'],
  'src-shared/authoring': ['src-shared/(authoring|messages|model|scoring)'],
  'src-shared/charts': ['src-shared/(charts|model|messages|format|statistics)'],
  'src-shared/wording': ['src-shared/(wording|authoring|model|messages|format|scoring|statistics)'],
  'src-shared/search': ['src-shared/(search|model)'],
  'src-shared/narrative': ['src-shared/(narrative|search|model)'],
  'src-shared/evidence': ['src-shared/(evidence|model)'],
  'src-shared/visit': ['src-shared/(visit|evidence|model)'],
  'src-shared/planning': ['src-shared/(planning|model)'],
  'src-shared/review': ['src-shared/(review|authoring|search|model|scoring|narrative|evidence|visit)'],
  'src-shared/payout': ['src-shared/(payout|model)'],
  'src-shared/statistics': ['src-shared/(statistics|authoring|model|scoring)'],
  'src-shared/actions': ['src-shared/(actions|model|scoring|statistics)'],
  'src-shared/contract': ['src-shared/(contract|model)'],
  'src-renderer': ['src-renderer', 'src-shared'],
  'src-main/store': ['src-main/store', 'src-shared'],
  'src-main/images': ['src-main/images', 'src-shared'],
  'src-main/reports': ['src-main/reports', 'src-shared'],
  'src-main/exchange': ['src-main/(exchange|store)', 'src-shared'],
  'src-main/demo': ['src-main/(demo|exchange|store)', 'src-shared'],
  'src-main/handlers': ['src-main/(handlers|demo|exchange|images|reports|store)', 'src-shared'],
  'src-main/door': ['src-main/(door|handlers)', 'src-shared'],
  'src-main/browser': ['src-main/(browser|door)', 'src-shared'],
  'src-main/desktop': ['src-main/(desktop|door|cli)', 'src-shared'],
  'src-main/cli': ['src-main/(cli|browser|door|handlers)', 'src-shared'],
}

const arrows = Object.entries(rooms).map(([room, allowed]) => ({
  name: `arrows of ${room}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(src-|test/|resources/|electron)', pathNot: allowed.map(to => `^${to}/`) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no unresolved imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'electron stays in its room',
      comment: 'Outside Electron its package tries to download a binary and throws.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/desktop/' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'shared code is plain TypeScript',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the page has no Node',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one room may open a socket',
      comment: 'The browser host listens on 127.0.0.1; nothing else speaks to any machine.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/browser/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
    },
    {
      name: 'no tests in the program',
      severity: 'error',
      from: { path: '^src-' },
      to: { path: '^test/' },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API for it: without swc it sees no modules and says all is well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|woff2?)$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
