/** Where the slice's pages are. */
export const paths = {
  list: '/training/pages/list/index',
  notice: '/training/pages/notice/index',
} as const
