import type { Params } from './url'

/** WeChat has no address to write in. */
export const writeAddress = (_path: string, _params: Params): void => undefined

/** WeChat says when a page has come; nothing else is known of the way there. */
export const isAddress = (_url: string): boolean => false
