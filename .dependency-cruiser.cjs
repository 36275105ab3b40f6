const slices = '(identity|audit|policies|records|messages|privacy|training|competitions|claims)'
const ground = '(access|eligibility|values|http|platform|ui)'
const test = '\\.test\\.tsx?$|/testing/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'Both ends read shared/: it may use zod and itself, nothing else.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: test },
      to: { pathNot: '^shared/src|node_modules/zod/' },
    },
    {
      name: 'engine-stands-alone',
      comment: 'The eligibility engine has no dependency at all.',
      severity: 'error',
      from: { path: '^shared/src/eligibility', pathNot: test },
      to: { pathNot: '^shared/src/eligibility' },
    },
    {
      name: 'ends-meet-in-shared',
      severity: 'error',
      from: { path: '^(functions|miniapp)/' },
      to: { path: '^(functions|miniapp)/', pathNot: '^$1/' },
    },
    {
      name: 'slices-stay-apart',
      comment: 'What one slice needs of another is a port in deps.ts.',
      severity: 'error',
      from: { path: `^(functions|miniapp|shared)/src/${slices}/`, pathNot: test },
      to: {
        path: `^(functions|miniapp|shared)/src/${slices}/`,
        pathNot: '^(functions|miniapp|shared)/src/$2/',
      },
    },
    {
      name: 'ground-knows-no-slice',
      severity: 'error',
      from: { path: `^(functions|miniapp|shared)/src/${ground}/`, pathNot: test },
      to: { path: `/src/${slices}/` },
    },
    {
      name: 'aws-only-in-platform',
      severity: 'error',
      from: { path: '^functions/src', pathNot: `^functions/src/platform/|${test}` },
      to: { path: '@aws-sdk' },
    },
    {
      name: 'domain-knows-no-http',
      comment: 'Verbs and stores know no HTTP; routes and the Lambda entry do.',
      severity: 'error',
      from: { path: `^functions/src/${slices}/`, pathNot: `(routes|function)\\.ts$|${test}` },
      to: { path: 'node_modules/hono|functions/src/platform/http' },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(functions|miniapp|shared)/src', pathNot: test },
      to: { path: '/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    exclude: { path: '^(functions|miniapp)/dist/' },
  },
}
