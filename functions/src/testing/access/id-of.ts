import type { OrganisationPath } from '@cgt/shared/access/organisation-path'

/** Of an organisation at this path. */
export const idOf = (path: OrganisationPath): string => path.split('/').at(-2) ?? ''
