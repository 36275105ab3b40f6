/** Where the slice's pages are, and where one signs in. */
export const paths = {
  list: '/competitions/pages/list/index',
  competition: '/competitions/pages/competition/index',
  held: '/competitions/pages/held/index',
  publish: '/competitions/pages/publish/index',
  entries: '/competitions/pages/entries/index',
  run: '/competitions/pages/run/index',
  results: '/competitions/pages/results/index',
  rules: '/competitions/pages/rules/index',
  signIn: '/identity/pages/sign-in/index',
} as const
