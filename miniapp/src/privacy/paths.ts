/** Where the slice's pages are. */
export const paths = { privacy: '/privacy/pages/privacy/index' } as const
