/** Where the pages of judges and checkers are. */
export const paths = {
  mine: '/judging/pages/mine/index',
  event: '/judging/pages/event/index',
  sheet: '/judging/pages/sheet/index',
  check: '/judging/pages/check/index',
} as const
