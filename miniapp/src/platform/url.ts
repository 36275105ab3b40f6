export type Params = Readonly<Record<string, string | undefined>>

/** `path` with its query; values left `undefined` are left out. */
export function toUrl(path: string, params: Params = {}): string {
  const query = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

/** A page's parameter as it was given: neither WeChat nor Taro takes the escapes out again. */
export function plainParam(param: string | undefined): string | undefined {
  try {
    return param === undefined ? undefined : decodeURIComponent(param)
  } catch {
    return param
  }
}
