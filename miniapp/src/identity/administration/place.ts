import type { Scope } from '@cgt/shared/access/decide'
import { isWithin } from '@cgt/shared/access/organisation-path'
import { type Organisation, regionOrganisation } from '@cgt/shared/identity/organisation'
import { countiesOf, prefectures, yunnan } from '@cgt/shared/values/region'
import { placeName } from '../../ui/place-name'

/** What stands directly below a region, as far as it is known without asking. */
export function regionsBelow(code: string): readonly Organisation[] {
  const codes = code === yunnan ? prefectures : countiesOf(code)
  return codes.flatMap((one) => regionOrganisation(one) ?? [])
}

/** The regions from the province down to a path: what one steps up through. */
export function regionsAbove(path: string): readonly Organisation[] {
  const steps = path.split('/').filter(Boolean)
  return steps.flatMap((step) => regionOrganisation(step) ?? [])
}

/** Whether one may look at a place: it is within a scope, or on the way to one. */
export const isOnTheWay = (path: string, scopes: readonly Scope[]): boolean =>
  scopes.some(({ organisation }) => isWithin(path, organisation) || isWithin(organisation, path))

/** The lowest region that holds all the scopes: where one begins. */
export function startOf(scopes: readonly Scope[]): Organisation | undefined {
  const [first] = scopes
  if (!first) return undefined
  const common = regionsAbove(first.organisation).filter(({ path }) =>
    scopes.every(({ organisation }) => isWithin(organisation, path)),
  )
  return common[common.length - 1]
}

/** Where a grant counts, as far as it is known without asking: «迪庆州 · 维西县», or below it. */
export function placeOf(path: string): string {
  const regions = regionsAbove(path)
  const last = regions[regions.length - 1]
  if (!last) return path
  return last.path === path ? placeName(last.id) : `${placeName(last.id)}的单位`
}
