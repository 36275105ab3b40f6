import * as z from 'zod/mini'
import { domain } from '../access/grant.ts'
import { below, type OrganisationPath, organisationPath } from '../access/organisation-path.ts'
import { countiesOf, country, prefectures, regionName, yunnan } from '../values/region.ts'

/** The 块: what an organisation is. The first three are regions, known without being stored. */
export const organisationKind = z.enum([
  'province',
  'prefecture',
  'county',
  'town',
  'park',
  'grassrootsUnion',
  'enterprise',
  'department',
])
export type OrganisationKind = z.output<typeof organisationKind>

/** What may stand directly below what. */
const upper: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  province: [],
  prefecture: ['province'],
  county: ['prefecture'],
  town: ['county'],
  park: ['prefecture', 'county'],
  grassrootsUnion: ['county', 'town', 'park', 'enterprise'],
  enterprise: ['county', 'town', 'park', 'enterprise'],
  department: ['province', 'prefecture', 'county'],
}

export const mayStandBelow = (kind: OrganisationKind, above: OrganisationKind): boolean =>
  upper[kind].includes(above)

export const organisationName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80))

/** An organisation as others may see it. */
export const organisation = z.object({
  id: z.string(),
  path: organisationPath,
  kind: organisationKind,
  name: z.string(),
  /** GB/T 2260 code of the county, 州市 or province it stands in. */
  regionCode: z.string(),
  /** A department's 条 system; `any` for all others. */
  domain,
  /** 统一社会信用代码, of an enterprise or a union that has one. */
  creditCode: z.nullable(z.string()),
})
export type Organisation = z.output<typeof organisation>

const top: OrganisationPath = `/${yunnan}/`

/** The path of a region of Yunnan; none for any other code. */
export function pathOfRegion(code: string): OrganisationPath | undefined {
  if (code === yunnan) return top
  if (prefectures.includes(code)) return below(top, code)
  const prefecture = `${code.slice(0, 4)}00`
  return countiesOf(prefecture).includes(code) ? below(below(top, prefecture), code) : undefined
}

const kinds: readonly OrganisationKind[] = ['province', 'prefecture', 'county']

/** A region as an organisation, whose union is its own: no row holds it. */
export function regionOrganisation(code: string): Organisation | undefined {
  const path = pathOfRegion(code)
  const kind = path && kinds[path.split('/').length - 3]
  if (!path || !kind || code === country) return undefined
  return {
    id: code,
    path,
    kind,
    name: regionName(code),
    regionCode: code,
    domain: 'any',
    creditCode: null,
  }
}
