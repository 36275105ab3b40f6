import { townOrganisations } from '../../scripts/stack/town-offices.ts'
import type { Kept } from '../browser/visitor.ts'
import { type Backstage, holdOffice, signedIn } from '../offices/hold-office.ts'
import type { SignedIn } from './scene.ts'

const county = '/530000/533400/533423/'

/** People of the scenes, each signed in with what they have and do. */
export async function settlePeople(
  backstage: Backstage,
): Promise<Readonly<Record<SignedIn, Kept>>> {
  const [foundry, union] = townOrganisations
  const worker = await signedIn(backstage, '13900000301')
  const officer = await holdOffice(backstage, '13900000302', {
    role: 'enterpriseOfficer',
    organisation: foundry?.path ?? '',
  })
  const security = await holdOffice(backstage, '13900000303', {
    role: 'securityAdmin',
    organisation: '/530000/',
  })
  const auditor = await holdOffice(backstage, '13900000306', {
    role: 'auditAdmin',
    organisation: '/530000/',
  })
  await holdOffice(backstage, '13900000304', { role: 'countyUnion', organisation: county })
  const join = { organisationId: foundry?.id ?? '', as: 'member' } as const
  await worker.identity.requestJoin(join)
  await worker.identity.requestJoin({ organisationId: union?.id ?? '', as: 'member' })
  await officer.identity.decideJoin({
    joinId: `${foundry?.id}-member`,
    personId: worker.session.personId,
    accept: true,
  })
  await signedIn(backstage, '13900000305').then(({ identity }) => identity.requestJoin(join))
  return {
    worker: { session: worker.session },
    officer: officer.kept,
    security: security.kept,
    auditor: auditor.kept,
  }
}
