import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpSecondFactor } from '../testing/authenticator.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
let auditor: Person
let officer: Person
let dora: Person
beforeAll(async () => {
  world = await openWorld()
  auditor = await world.signInAs('auditor', { role: 'auditAdmin', organisation: '/530000/' })
  officer = await world.signInAs('officer', { role: 'securityAdmin', organisation: '/530000/' })
  dora = await world.signIn('dora')
  await grant(dora, '533423')
  world.clock.advance(1)
  await grant(dora, '530102')
  await world.sealAudit()
})
afterAll(() => world.stop())

const grant = ({ session }: Person, organisationId: string, reason = '任职文件') =>
  officer.identity.grantRole({
    personId: session.personId,
    organisationId,
    role: 'judge',
    domain: 'any',
    from: '2026-01-01',
    to: null,
    reason,
  })

const weixi = '/530000/533400/533423/'
const actions = (page: { readonly items: readonly { readonly action: string }[] }) =>
  page.items.map(({ action }) => action)
const grants = { action: 'grantRole' }

describe('the reader of the audit', () => {
  it('lists who did what to whom, the newest first, without anybody’s words or name', async () => {
    const { items } = await auditor.audit.listAudit(grants)
    expect(items.map(({ organisation }) => organisation)).toEqual(['/530000/530100/530102/', weixi])
    expect(items[0]).toMatchObject({
      actor: officer.session.personId,
      about: dora.session.personId,
      by: 'securityAdmin',
      refused: null,
    })
    expect(JSON.stringify(items)).not.toContain('任职')
  })

  it('finds by place, by person, by day', async () => {
    const { audit } = auditor
    expect((await audit.listAudit({ ...grants, organisation: weixi })).items).toHaveLength(1)
    expect(
      (await audit.listAudit({ ...grants, organisation: '/530000/533400/' })).items,
    ).toHaveLength(1)
    const { personId } = dora.session
    expect((await audit.listAudit({ ...grants, personId })).items).toHaveLength(2)
    expect((await audit.listAudit({ personId: 'nobody' })).items).toEqual([])
    const day = '2026-11-22'
    expect((await audit.listAudit({ ...grants, from: day, to: day })).items).toHaveLength(2)
    expect((await audit.listAudit({ ...grants, from: '2026-11-23' })).items).toEqual([])
    expect((await audit.listAudit({ ...grants, to: '2026-11-21' })).items).toEqual([])
  })

  it('goes from page to page, each row once, by a cursor that fits this query only', async () => {
    const first = await auditor.audit.listAudit({ ...grants, limit: 1 })
    const cursor = first.next ?? ''
    const second = await auditor.audit.listAudit({ ...grants, limit: 1, cursor })
    expect(second.items[0]?.sequence).toBeLessThan(first.items[0]?.sequence ?? 0)
    await expect(auditor.audit.listAudit({ limit: 1, cursor })).rejects.toMatchObject({
      code: 'invalidCursor',
    })
  })

  it('tells of one row why it was done, and where it stands in the chain', async () => {
    const [row] = (await auditor.audit.listAudit(grants)).items
    const detail = await auditor.audit.seeAuditEntry({ sequence: row?.sequence ?? 0 })
    expect(detail).toMatchObject({ ...row, reason: '任职文件' })
    expect(detail.hash).toMatch(/^[0-9a-f]{64}$/)
    await expect(auditor.audit.seeAuditEntry({ sequence: 9999 })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('forgets why once the person it is about is erased, and the chain still holds', async () => {
    const erased = await world.signIn('erased')
    await grant(erased, '533423', '个人隐私')
    await world.sealAudit()
    const { personId } = erased.session
    const [row] = (await auditor.audit.listAudit({ ...grants, personId })).items
    const sequence = row?.sequence ?? 0
    expect(await world.everything()).not.toContain('个人隐私')
    expect((await auditor.audit.seeAuditEntry({ sequence })).reason).toBe('个人隐私')
    await world.table.remove({ pk: `PERSON#${personId}`, sk: 'KEY' })
    expect((await auditor.audit.seeAuditEntry({ sequence })).reason).toBeNull()
    expect(await auditor.audit.seeAuditState({})).toMatchObject({ state: 'whole' })
  })

  it('exports what it lists, as a table without formulas and as lines of JSON', async () => {
    const csv = await auditor.audit.exportAudit({ ...grants, format: 'csv' })
    const [head, row] = csv.text.split('\r\n')
    expect(head).toBe('序号,时间（UTC）,谁,做什么,对什么,在哪里,涉及谁,凭什么身份,拒绝的原因')
    expect(row).toContain(`grantRole,person:`)
    const lines = (await auditor.audit.exportAudit({ ...grants, format: 'jsonl' })).text.trim()
    expect(JSON.parse(lines.split('\n')[0] ?? '')).toMatchObject(grants)
  })

  it('is itself written down', async () => {
    await auditor.audit.listAudit({ organisation: weixi })
    await world.sealAudit()
    const { items } = await auditor.audit.listAudit({ action: 'listAudit', organisation: weixi })
    expect(items[0]).toMatchObject({ actor: auditor.session.personId, object: `audit:${weixi}` })
  })

  it('shows a county’s auditor the county, and says that nothing else is there', async () => {
    const local = await world.signInAs('local', { role: 'auditAdmin', organisation: weixi })
    const { items } = await local.audit.listAudit(grants)
    expect(items.every(({ organisation }) => organisation === weixi)).toBe(true)
    const { personId } = dora.session
    expect((await local.audit.listAudit({ ...grants, personId })).items).toHaveLength(1)
    await expect(local.audit.listAudit({ organisation: '/530000/' })).rejects.toMatchObject({
      code: 'notFound',
    })
    const all = await auditor.audit.listAudit({ ...grants, organisation: '/530000/530100/' })
    const sequence = all.items[0]?.sequence ?? 0
    await expect(local.audit.seeAuditEntry({ sequence })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('asks for the second factor again after five minutes', async () => {
    const late = await world.signInAs('late', { role: 'auditAdmin', organisation: weixi })
    world.clock.advance(301)
    for (const read of [
      () => late.audit.listAudit({}),
      () => late.audit.exportAudit({ format: 'csv' }),
    ])
      await expect(read()).rejects.toMatchObject({ code: 'stepUpNeeded' })
  })

  it('says that a chain is broken whose rows were touched', async () => {
    const other = await openWorld()
    const reader = await other.signInAs('auditor', { role: 'auditAdmin', organisation: '/530000/' })
    expect(await reader.audit.seeAuditState({})).toMatchObject({ state: 'empty', sealed: 0 })
    await reader.audit.listAudit({})
    await other.sealAudit()
    expect(await reader.audit.seeAuditState({})).toMatchObject({ state: 'whole', sealed: 1 })
    const row = (await other.everything()).split('\n').find((line) => line.includes('"AUDIT#'))
    await other.table.put({ ...JSON.parse(row ?? ''), actor: 'somebody-else' })
    expect(await reader.audit.seeAuditState({})).toMatchObject({ state: 'broken' })
    await other.stop()
  })
})

describe('what the audit remembers beside commands', () => {
  const seen = async (filters: object) => {
    await world.sealAudit()
    const fresh = await world.signInAs('reader', { role: 'auditAdmin', organisation: '/530000/' })
    return (await fresh.audit.listAudit(filters)).items
  }

  it('is found by what was acted on, and refusals alone when asked', async () => {
    const { identity, session } = await world.signIn('finder')
    await expect(identity.listGrants({})).rejects.toMatchObject({ code: 'notFound' })
    const { personId } = session
    const refused = await seen({ personId, refused: 'only' })
    expect(actions({ items: refused })).toEqual(['listGrants'])
    const object = `person:${dora.session.personId}`
    const of = await seen({ object })
    expect(of.length).toBe(2)
    expect(of.every((row) => row.object === object)).toBe(true)
    expect(await seen({ object, refused: 'only' })).toEqual([])
  })

  it('is every refusal for lack of a right, up to a number that fills nothing', async () => {
    const { identity, session } = await world.signIn('curious')
    for (let i = 0; i < 25; i++)
      await expect(identity.listGrants({})).rejects.toMatchObject({ code: 'notFound' })
    const rows = await seen({ personId: session.personId })
    expect(rows).toHaveLength(20)
    expect(rows[0]).toMatchObject({ action: 'listGrants', refused: 'notFound', by: null })
  })

  it('is a second factor set up, and every wrong code', async () => {
    const eve = await world.signIn('eve')
    const { code } = await setUpSecondFactor(world, eve)
    world.clock.advance(1)
    await eve.identity.stepUp({ code: code(5) }).catch(() => undefined)
    const rows = await seen({ personId: eve.session.personId })
    expect(rows[0]).toMatchObject({ action: 'stepUp', refused: 'wrongCode' })
    expect(actions({ items: rows.slice(1) }).sort()).toEqual([
      'confirmSecondFactor',
      'enrolSecondFactor',
    ])
  })

  it('is that codes of somebody’s phone are guessed, once', async () => {
    const phone = '13900000077'
    await world.stranger.identity.requestSignInCode({ phone })
    const code = await world.codeSentTo(phone)
    const { personId } = await world.stranger.identity.signInWithPhone({ phone, code })
    const guess = () => world.stranger.identity.signInWithPhone({ phone, code: '000000' })
    for (let i = 0; i < 12; i++) await guess().catch(() => undefined)
    const rows = await seen({ personId })
    expect(rows).toMatchObject([{ action: 'signInWithPhone', actor: 'stranger' }])
  })

  it('is an account disabled', async () => {
    const frank = await world.signIn('frank')
    const fresh = await world.signInAs('guard', { role: 'securityAdmin', organisation: '/530000/' })
    await fresh.identity.disablePerson({ personId: frank.session.personId, reason: '账号被盗' })
    expect(actions({ items: await seen({ personId: frank.session.personId }) })).toEqual([
      'disablePerson',
    ])
  })
})
