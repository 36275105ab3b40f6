import { canonical } from '@cgt/shared/eligibility/canonical'
import { purpose, wordingVersion } from '@cgt/shared/values/purpose'
import { setUpSecondFactor } from '../authenticator.ts'
import { creditCodeOf } from '../credit-codes.ts'
import { plantLearner } from '../training/plant-learner.ts'
import type { Person, World } from '../world.ts'
import type { Canary } from './seek.ts'
import { canariesIn, sensitiveFacts } from './sensitive-facts.ts'

type Name = 'personId' | 'organisationId' | 'joinId' | 'grantId' | 'noticeId'

/** People who told the product everything sensitive that it takes, and what they told. */
export interface Planted {
  readonly canaries: readonly Canary[]
  readonly worker: Person
  /** Who decided on the worker and gave the reasons. */
  readonly union: Person
  readonly security: Person
  readonly ids: Readonly<Record<Name, string>>
}

const phones = { signIn: '13973402197', bound: '13973402198' }
const reasons = {
  join: '金丝雀不予加入',
  grant: '金丝雀任职',
  revoke: '金丝雀免职',
  disable: '金丝雀停用',
  unmask: '金丝雀核对',
  dispute: '金丝雀下午也在',
  answer: '金丝雀查过签到',
}
const imported = { title: '金丝雀电焊班', number: '金丝雀字2024001' }
const who = { realName: '金丝雀·赵六', idNumber: '53342319900307101X' }
/** The county's union, where it says why and has just shown its second factor. */
const toWhomMayUnmask = /^the answer 200 of unmaskPerson to the union$/
/** Those who answer it, and those above them. */
const toWhomAnswers = /^the answer 200 of listDisputes to the (union|prefecture)$/
const county = '/530000/533400/533423/'

const tokensOf = (name: string, { session }: Person): readonly Canary[] => [
  { field: `${name} access token`, value: session.accessToken, random: true },
  { field: `${name} refresh token`, value: session.refreshToken, random: true },
]

async function signInByPhone(world: World): Promise<readonly Canary[]> {
  const { identity } = world.stranger
  await identity.requestSignInCode({ phone: phones.signIn })
  const code = await world.codeSentTo(phones.signIn)
  const session = await identity.signInWithPhone({ phone: phones.signIn, code })
  return tokensOf('phone', { session, ...world.as(session.accessToken) })
}

async function tellFacts(world: World, { privacy, records }: Person): Promise<readonly Canary[]> {
  for (const one of purpose.options)
    await privacy.giveConsent({ purpose: one, version: wordingVersion[one] })
  const facts = sensitiveFacts(world.pack)
  for (const { factKey, answer } of facts) await records.putFact({ factKey, answer, version: 0 })
  return canariesIn(facts)
}

/** The worker is refused as a member, then speaks for the firm, is granted a role, loses it and is kept out for a while. */
async function decideOn(world: World, worker: Person) {
  const union = await world.signInAs('canary-union', { role: 'countyUnion', organisation: county })
  const security = await world.signInAs('canary-security', {
    role: 'securityAdmin',
    organisation: '/530000/',
  })
  const { id: organisationId } = await union.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name: '独龙江机械',
    creditCode: creditCodeOf(734),
  })
  const { personId } = worker.session
  const asked = await worker.identity.requestJoin({ organisationId, as: 'member' })
  const refusal = { joinId: asked.id, personId, accept: false, reason: reasons.join }
  await union.identity.decideJoin(refusal)
  const { id: joinId } = await worker.identity.requestJoin({ organisationId, as: 'officer' })
  await union.identity.decideOfficer({ joinId, personId, accept: true })
  const { id: grantId } = await security.identity.grantRole({
    personId,
    organisationId: '533423',
    role: 'judge',
    domain: 'any',
    from: '2026-01-01',
    to: null,
    reason: reasons.grant,
  })
  await security.identity.revokeRole({ personId, grantId, reason: reasons.revoke })
  const why = { personId, reason: reasons.disable }
  const province = await world.signInAs('canary-province', {
    role: 'securityAdmin',
    organisation: '/530000/',
  })
  await union.identity.unmaskPerson({ personId, reason: reasons.unmask })
  await province.identity.disablePerson(why)
  await province.identity.enablePerson(why)
  return { union, security, ids: { personId, organisationId, joinId, grantId } }
}

/** The worker says that their record is wrong, is answered, and brings another from elsewhere. */
async function dispute(world: World, worker: Person, union: Person): Promise<string> {
  const { personId } = worker.session
  const { noticeId } = await plantLearner(world, county, personId)
  await worker.training.disputeResult({ noticeId, about: 'minutes', text: reasons.dispute })
  const answer = { outcome: 'kept', reason: reasons.answer, version: 1 } as const
  await union.training.answerDispute({ noticeId, personId, ...answer })
  const brought = { title: imported.title, number: imported.number, organisation: null }
  await worker.training.importLearned({ lines: [{ ...brought, day: '2024-03-05', minutes: 60 }] })
  return noticeId
}

/** Tells the product, through its own operations, a canary in every sensitive field there is. */
export async function plantCanaries(world: World): Promise<Planted> {
  const phoned = await signInByPhone(world)
  const first = await world.signIn('goldcanary')
  await first.identity.bindPhone({ code: `${phones.bound}-1` })
  const told = await tellFacts(world, first)
  await first.identity.putDetails({ ...who, version: 0 })
  const { secret } = await first.identity.enrolSecondFactor({})
  const { recoveryCodes } = await setUpSecondFactor(world, first)
  const decided = await decideOn(world, first)
  const worker = await world.signIn('goldcanary')
  const noticeId = await dispute(world, worker, decided.union)
  await world.events.settle()
  await world.sealAudit()
  const canaries: readonly Canary[] = [
    ...phoned,
    ...told,
    ...tokensOf('first', first),
    ...tokensOf('worker', worker),
    { field: 'phone at sign-in', value: phones.signIn },
    { field: 'phone bound', value: phones.bound },
    { field: 'openid', value: 'openid-goldcanary' },
    { field: 'WeChat code', value: 'goldcanary' },
    { field: 'WeChat session key', value: 'canary-session-key' },
    { field: 'WeChat secret', value: 'local-wechat-secret' },
    { field: 'second factor', value: secret },
    ...recoveryCodes.map((value) => ({ field: 'recovery code', value, random: true as const })),
    { field: 'reason of a refusal', value: reasons.join },
    { field: 'reason of a grant', value: reasons.grant },
    { field: 'reason of a revocation', value: reasons.revoke },
    { field: 'reason of a disabling', value: reasons.disable },
    { field: 'reason of an unmasking', value: reasons.unmask },
    { field: 'title of an imported line', value: imported.title },
    { field: 'number of an imported line', value: imported.number },
    { field: 'words of a dispute', value: reasons.dispute, mayStand: toWhomAnswers },
    { field: 'reason of its answer', value: reasons.answer, mayStand: toWhomAnswers },
    { field: 'real name', value: who.realName, mayStand: toWhomMayUnmask },
    { field: 'ID number', value: who.idNumber, mayStand: toWhomMayUnmask },
    // What is remembered of the request must not be the hash of what can be guessed.
    { field: 'details as sent', value: canonical({ ...who, version: 0 }) },
  ]
  return { canaries, worker, ...decided, ids: { ...decided.ids, noticeId } }
}
