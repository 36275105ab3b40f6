import { type Params, toUrl } from './navigate'

/** Puts what one looks at into the browser's address, so that a reload or a bookmark finds it again. */
export const writeAddress = (path: string, params: Params): void =>
  globalThis.history.replaceState(globalThis.history.state, '', `#${toUrl(path, params)}`)
