/** Where the slice's pages are. */
export const paths = { facts: '/records/pages/facts/index' } as const
