import * as z from 'zod/mini'

/**
 * Where an organisation stands, from the province down: `/530000/533400/533423/<id>/`. Regions go by
 * their GB/T 2260 code, everything below a county by its own id. A path begins and ends with `/`, so
 * that one path is another's prefix only where it stands above it.
 */
export const organisationPath = z.string().check(z.regex(/^\/(?:[A-Za-z0-9_-]{1,32}\/){1,12}$/))
export type OrganisationPath = z.output<typeof organisationPath>

/** Whether `path` is `top` or stands below it. */
export const isWithin = (path: OrganisationPath, top: OrganisationPath): boolean =>
  path.startsWith(top)

/** The path one step up; none for the province. */
export function above(path: OrganisationPath): OrganisationPath | undefined {
  const upper = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
  return upper === '/' ? undefined : upper
}

/** The path of an organisation that stands directly below `upper`. */
export const below = (upper: OrganisationPath, id: string): OrganisationPath => `${upper}${id}/`

/** A place and those above it, the nearest first; nothing of nowhere. */
export const upwards = (path: OrganisationPath | undefined): readonly OrganisationPath[] =>
  path === undefined ? [] : [path, ...upwards(above(path))]
