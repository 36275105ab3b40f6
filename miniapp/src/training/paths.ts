/** Where the slice's pages are. */
export const paths = {
  list: '/training/pages/list/index',
  notice: '/training/pages/notice/index',
  publish: '/training/pages/publish/index',
} as const
