/** Where the slice's pages are. */
export const paths = {
  screening: '/policies/pages/screening/index',
  results: '/policies/pages/results/index',
  detail: '/policies/pages/detail/index',
} as const
