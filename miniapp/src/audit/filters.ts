import { plainParam } from '../platform/url'

/** What is looked for, as it stands in the address. */
export interface Filters {
  /** Path of an organisation: it and everything below it. */
  readonly organisation?: string
  readonly personId?: string
  readonly object?: string
  readonly action?: string
  /** First and last day, `YYYY-MM-DD`, in Shanghai. */
  readonly from?: string
  readonly to?: string
  readonly refused?: 'only'
}

export type FilterName = keyof Filters

const names: readonly FilterName[] = [
  'organisation',
  'personId',
  'object',
  'action',
  'from',
  'to',
  'refused',
]

/** Filters from an address; whatever else is written there is left out. */
export function filtersOf(params: Readonly<Record<string, string | undefined>>): Filters {
  const given = names.flatMap((name) => {
    const value = plainParam(params[name])
    return value && (name !== 'refused' || value === 'only') ? [[name, value]] : []
  })
  return Object.fromEntries(given)
}

/** The same with one changed, or left out where nothing is given. */
export const changed = (filters: Filters, name: FilterName, value: string | undefined): Filters =>
  filtersOf({ ...filters, [name]: value || undefined })

/** A person's id has 22 characters; everything acted on is written `种类:编号`. */
export function whomOf(typed: string): Pick<Filters, 'personId' | 'object'> | undefined {
  const text = typed.trim()
  if (/^[A-Za-z]{1,32}:[A-Za-z0-9_./-]{1,300}$/.test(text)) return { object: text }
  return /^[A-Za-z0-9_-]{22}$/.test(text) ? { personId: text } : undefined
}

/** Path of a region by its code. */
export function pathOf(code: string): string {
  if (code.endsWith('0000')) return `/${code}/`
  const prefecture = `${code.slice(0, 4)}00`
  return code === prefecture ? `/530000/${code}/` : `/530000/${prefecture}/${code}/`
}
