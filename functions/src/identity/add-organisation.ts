import type { Domain } from '@cgt/shared/access/grant'
import { below } from '@cgt/shared/access/organisation-path'
import { Failure } from '@cgt/shared/http/failure'
import {
  mayStandBelow,
  type Organisation,
  type OrganisationKind,
} from '@cgt/shared/identity/organisation'
import type { Authority } from '../platform/authority.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { OrganisationStore } from './organisation-store.ts'

export interface OrganisationToAdd {
  readonly aboveId: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly creditCode?: string
  readonly domain?: Domain
}

export interface AddOrganisationDeps {
  readonly organisations: OrganisationStore
  readonly run: RunCommand
  readonly random: Random
}

function checkPlace(above: Organisation, { kind, domain }: OrganisationToAdd): void {
  if (!mayStandBelow(kind, above.kind))
    throw new Failure('invalidInput', '这类单位不能放在所选的上级下面，请换一个上级。')
  if ((kind === 'department') !== (domain !== undefined && domain !== 'any'))
    throw new Failure('invalidInput', '部门要选所属系统，其他单位不用选。')
}

/** Puts an organisation below another that the caller may add to. */
export const addOrganisation = (
  { organisations, run, random }: AddOrganisationDeps,
  wanted: OrganisationToAdd,
  { authority, command }: { readonly authority: Authority; readonly command: Command },
): Promise<Organisation> =>
  run(command, async () => {
    const { aboveId, kind, name, creditCode = null, domain = 'any' } = wanted
    const above = await organisations.findWithin(aboveId, authority)
    if (!above) throw new Failure('notFound', '没有找到上级单位，请重新选择。')
    const by = authority.demand({ organisation: above.path, parties: [] })
    checkPlace(above, wanted)
    if (creditCode && (await organisations.findByCode(creditCode)))
      throw new Failure('taken', '这个统一社会信用代码已经登记过，请直接搜索加入。')
    const id = newId(random)
    const added: Organisation = {
      id,
      path: below(above.path, id),
      kind,
      name,
      regionCode: above.regionCode,
      domain,
      creditCode,
    }
    return {
      writes: organisations.added(added),
      result: added,
      audit: {
        action: 'addOrganisation',
        object: `organisation:${id}`,
        organisation: above.path,
        by,
      },
    }
  })
