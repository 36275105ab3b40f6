import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { judgedMarks } from '../../scripts/stack/judged-rules.ts'
import { townOrganisations } from '../../scripts/stack/town-offices.ts'
import { type Backstage, holdOffice, signedIn } from '../offices/hold-office.ts'
import { haveCertificate } from './have-certificate.ts'
import { haveJudging } from './have-judging.ts'
import { askForPlace, offerPlace, runTraining, takePlaces } from './hold-places.ts'
import type { Settled } from './scene.ts'

const county = '/530000/533400/533423/'

const of: Partial<KeptSheet> = { module: 'wiring', state: 'submitted' }

/** Of the judges in it: alike, too far apart, sent back, and half done. */
const sheets: readonly Partial<KeptSheet>[] = [
  { ...of, code: '1', seat: '1', marks: judgedMarks(3, 46_500), state: 'checked' },
  { ...of, code: '1', seat: '2', marks: judgedMarks(3, 45_000), state: 'checked' },
  { ...of, code: '2', seat: '1', marks: judgedMarks(3, 48_000) },
  { ...of, code: '2', seat: '2', marks: judgedMarks(1, 39_500) },
  { ...of, code: '3', seat: '1', marks: judgedMarks(2, 41_000) },
  {
    ...{ ...of, code: '4', seat: '1', marks: { neat: 2 }, state: 'draft' },
    returned: { reason: '通电试验没填，请对着记录补上', at: 1_790_000_000 },
  },
]

/** How many phones they take. */
export const settled = 6

/**
 * People of the scenes, each signed in with what they have and do. They have the phone `first` and
 * the five after it: a story has its own, as somebody's second factor is set up only once.
 */
export async function settlePeople(backstage: Backstage, first: string): Promise<Settled> {
  const [foundry, foundryUnion] = townOrganisations
  const phone = (after: number) => `${Number(first) + after}`
  const worker = await signedIn(backstage, phone(0))
  const officer = await holdOffice(backstage, phone(1), {
    role: 'enterpriseOfficer',
    organisation: foundry?.path ?? '',
  })
  const security = await holdOffice(backstage, phone(2), {
    role: 'securityAdmin',
    organisation: '/530000/',
  })
  const auditor = await holdOffice(backstage, phone(5), {
    role: 'auditAdmin',
    organisation: '/530000/',
  })
  const union = await holdOffice(backstage, phone(3), {
    role: 'countyUnion',
    organisation: county,
  })
  const join = { organisationId: foundry?.id ?? '', as: 'member' } as const
  await worker.identity.requestJoin(join)
  await worker.identity.requestJoin({ organisationId: foundryUnion?.id ?? '', as: 'member' })
  await officer.identity.decideJoin({
    joinId: `${foundry?.id}-member`,
    personId: worker.session.personId,
    accept: true,
  })
  const colleague = await signedIn(backstage, phone(4))
  await colleague.identity.requestJoin(join)
  await takePlaces(worker.training)
  const parties = { union, colleague, worker }
  await offerPlace(parties)
  await askForPlace(parties)
  const mine = { union, personId: worker.session.personId }
  const { noticeId: certifiedId } = await haveCertificate(backstage, mine)
  const runningId = await runTraining(parties, backstage.storeEndpoint)
  const { competitionId: judgedId } = await haveJudging(backstage, {
    ...{ judges: [worker, colleague], checkers: [officer], entrants: 12, sheets },
  })
  const people = {
    worker: { session: worker.session },
    officer: officer.kept,
    security: security.kept,
    auditor: auditor.kept,
    union: union.kept,
  }
  return { people, runningId, certifiedId, judgedId }
}
