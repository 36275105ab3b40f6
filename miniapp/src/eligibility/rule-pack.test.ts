import { canonical } from '@cgt/shared/eligibility/canonical'
import { sha256 } from '@cgt/shared/eligibility/sha256'
import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { phone } from '../testing/taro'
import { isWhole, keptPack, latestPack, type PackSource } from './rule-pack'

const source = (pack = smallPack): PackSource & { fetched: number } => ({
  fetched: 0,
  currentHash: async () => smallPack.hash,
  async pack() {
    this.fetched += 1
    return pack
  },
})

it('keeps a whole pack and does not fetch it again', async () => {
  const first = source()
  expect(await latestPack(first, keptPack())).toEqual(smallPack)
  const second = source()
  expect(await latestPack(second, keptPack())).toEqual(smallPack)
  expect([first.fetched, second.fetched]).toEqual([1, 0])
})

it('never uses a pack that was cut short', async () => {
  const half = { ...smallPack, policies: smallPack.policies.slice(1) }
  expect(isWhole(half)).toBe(false)
  await expect(latestPack(source(half), undefined)).rejects.toMatchObject({ code: 'internal' })
  expect(keptPack()).toBeUndefined()
})

it('never uses a kept pack whose parts are not all there', async () => {
  await latestPack(source(), undefined)
  const part = Array.from(phone.storage.keys()).find((key) => key.startsWith('pack.'))
  phone.storage.set(part ?? '', '"{"')
  expect(keptPack()).toBeUndefined()
})

/** A later catalogue. */
function nextPack() {
  const { hash: _, ...content } = {
    ...smallPack,
    parameters: [],
    policies: smallPack.policies.slice(1),
  }
  return { hash: sha256(canonical(content)), ...content }
}

it('replaces the former pack whole, and keeps nothing of it', async () => {
  await latestPack(source(), undefined)
  const before = new Set(phone.storage.keys())
  const next = nextPack()
  await latestPack({ currentHash: async () => next.hash, pack: async () => next }, keptPack())
  expect(keptPack()).toEqual(next)
  const parts = [...phone.storage.keys()].filter((key) => key.startsWith('pack.'))
  expect(parts.length).toBeGreaterThan(0)
  expect(parts.filter((key) => before.has(key))).toEqual([])
})

it('leaves the former pack in place when the phone refuses the new one, and still uses the new', async () => {
  await latestPack(source(), undefined)
  const next = nextPack()
  phone.refuses = (key) => key.startsWith('pack.')
  const used = await latestPack(
    { currentHash: async () => next.hash, pack: async () => next },
    smallPack,
  )
  expect(used.hash).toBe(next.hash)
  expect(keptPack()?.hash).toBe(smallPack.hash)
})
