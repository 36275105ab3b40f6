/** Where the slice's pages are, and where one signs in. */
export const paths = {
  list: '/competitions/pages/list/index',
  competition: '/competitions/pages/competition/index',
  signIn: '/identity/pages/sign-in/index',
} as const
