import { type Params, toUrl } from './url'

/** Puts what one looks at into the browser's address, so that a reload or a bookmark finds it again. */
export const writeAddress = (path: string, params: Params): void =>
  globalThis.history.replaceState(globalThis.history.state, '', `#${toUrl(path, params)}`)

/** Whether the browser is there, or on its way: the address changes before the page does. */
export const isAddress = (url: string): boolean => globalThis.location.hash === `#${url}`
