import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { World } from '../world.ts'

/** What one call is about. */
export interface Matter {
  readonly input: Readonly<Record<string, unknown>>
  /** The same about something that does not exist. A list leaves it out: what it asks is the same. */
  readonly absent?: Readonly<Record<string, unknown>>
  /** A list only: the text by which the matter is found in it. */
  readonly shows?: string
  /** A list only: takes the matter out again. */
  readonly remove?: () => Promise<void>
}

export interface MatterKind {
  /** Makes one that lies at an organisation; `party`: whose it is, somebody new where left out. */
  readonly make: (world: World, at: OrganisationPath, party?: string) => Promise<Matter>
  /** It is every system's business: who acts for one system alone has a part in it. */
  readonly everybodys?: true
  /** It lies nowhere: whoever may take the action at any place is answered, without a code just shown. */
  readonly everywhere?: true
  /** Looking at it leaves it as it is: one serves everybody who may. */
  readonly onlyLooks?: true
  /** A list shows what is one's own too, and asks for no second factor: only acting on it does. */
  readonly list?: true
}
