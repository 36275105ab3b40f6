import type { Params } from './navigate'

/** WeChat has no address to write in. */
export const writeAddress = (_path: string, _params: Params): void => undefined
