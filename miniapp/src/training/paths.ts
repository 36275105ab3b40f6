/** Where the slice's pages are. */
export const paths = {
  list: '/training/pages/list/index',
  notice: '/training/pages/notice/index',
  ask: '/training/pages/ask/index',
  mine: '/training/pages/mine/index',
  published: '/training/pages/published/index',
  publish: '/training/pages/publish/index',
  wishes: '/training/pages/wishes/index',
  enrolments: '/training/pages/enrolments/index',
  figures: '/training/pages/figures/index',
  hall: '/training/pages/hall/index',
  results: '/training/pages/results/index',
  learned: '/training/pages/learned/index',
  certificate: '/training/pages/certificate/index',
  verify: '/training/pages/verify/index',
} as const

/** What other slices show: where one signs in, what this phone knows of one, and where one says who one is. */
export const elsewhere = {
  signIn: '/identity/pages/sign-in/index',
  facts: '/records/pages/facts/index',
  details: '/privacy/pages/details/index',
} as const
