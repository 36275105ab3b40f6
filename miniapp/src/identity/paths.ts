/** Where the slice's pages are. */
export const paths = { signIn: '/identity/pages/sign-in/index' } as const
