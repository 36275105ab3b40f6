import type { OrganisationKind } from '@cgt/shared/identity/organisation'

/** An organisation as it is typed in. */
export interface ToAdd {
  readonly kind: OrganisationKind
  readonly name: string
  readonly creditCode: string
  readonly aboveId: string
}
