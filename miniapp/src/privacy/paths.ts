/** Where the slice's pages are. */
export const paths = {
  privacy: '/privacy/pages/privacy/index',
  details: '/privacy/pages/details/index',
} as const
