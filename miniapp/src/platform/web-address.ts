import { type Params, toUrl } from './url'

/** Where the app stands on the web, for whoever has not this one; no slash at the end. */
export const webOrigin = (): string =>
  process.env.TARO_ENV === 'h5'
    ? globalThis.location.href.replace(/\/?(index\.html)?#.*$/, '')
    : (process.env.TARO_APP_API_ORIGIN ?? '').replace(/\/api$/, '')

/** A page's address in any browser. */
export const webAddress = (path: string, params: Params): string =>
  `${webOrigin()}/#${toUrl(path, params)}`
