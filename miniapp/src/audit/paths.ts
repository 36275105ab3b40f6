/** Where the slice's page is. */
export const paths = { audit: '/audit/pages/audit/index' } as const
