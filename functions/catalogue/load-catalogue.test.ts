import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildPack } from './build-pack.ts'
import { CatalogueFault, loadCatalogue, loadPack } from './load-catalogue.ts'

const id = 'yn-skill-uplift-2025'
const policy = `policies/${id}.yaml`
const cases = `policies/${id}.cases.yaml`
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'catalogue-'))
  mkdirSync(join(root, 'policies'))
  for (const part of ['facts/cert.yaml', 'parameters/ratios.yaml', policy, cases])
    cpSync(join(import.meta.dirname, part), join(root, part), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, file), text.replace(from, to))
}

function faultsOf(load: () => unknown): CatalogueFault['faults'] {
  try {
    load()
  } catch (error) {
    if (error instanceof CatalogueFault) return error.faults
    throw error
  }
  return []
}

describe('loading the catalogue', () => {
  it('reads facts, parameters, policies and cases', () => {
    const { pack, cases: read, fileOf } = loadCatalogue(root)
    expect(pack.policies.map((one) => one.id)).toEqual([id])
    expect(read.get(id)?.length).toBeGreaterThanOrEqual(8)
    expect(fileOf.get(id)).toBe(policy)
    expect(pack.facts.some(({ key }) => key === 'cert.level')).toBe(true)
  })

  it('names the content: equal files give an equal hash, another sentence another', () => {
    const before = loadPack(root).hash
    expect(loadPack(root).hash).toBe(before)
    edit(policy, 'value: 12', 'value: 13')
    expect(loadPack(root).hash).not.toBe(before)
  })

  it.each([
    [
      'an unknown field',
      policy,
      'op: gte\n',
      'op: gte\n          vaule: 3\n',
      /不认识的字段 vaule/,
    ],
    ['a wrong operator', policy, 'op: gte\n', 'op: gtee\n', /gtee|gte/],
    ['a fraction', policy, 'value: 12', 'value: 12.5', /整数/],
    [
      'a missing title',
      policy,
      /^title:.*\n/m.exec(readFileSync(join(import.meta.dirname, policy), 'utf8'))?.[0] ?? '',
      '',
      /^title 应当是文字/,
    ],
    ['broken YAML', policy, 'tags: [skillUplift]', 'tags: [skillUplift', /不是 YAML/],
    ['a day that is not on the calendar', cases, "'2025-06-15'", "'2025-02-30'", /no such day/],
    ['an unknown verdict', cases, 'verdict: eligible', 'verdict: fine', /eligible、/],
    [
      'a fact without a reason',
      'facts/cert.yaml',
      '  why: 技能补贴按证书一本一本算。\n',
      '',
      /why/,
    ],
    [
      'a parameter without a cite',
      'parameters/ratios.yaml',
      '      cite:\n',
      '      city:\n',
      /cite|city/,
    ],
  ])('names the file and line of %s', (_, file, from, to, words) => {
    edit(file, from, to)
    const [fault] = faultsOf(() => loadCatalogue(root))
    expect(fault?.file).toBe(file)
    expect(fault?.line).toBeGreaterThan(0)
    expect(`${fault?.path} ${fault?.words}`).toMatch(words)
  })

  it('points at the very line of a wrong value', () => {
    edit(policy, 'value: 12', 'value: 12.5')
    const [fault] = faultsOf(() => loadCatalogue(root))
    const lines = readFileSync(join(root, policy), 'utf8').split('\n')
    expect(lines[(fault?.line ?? 0) - 1]).toContain('12.5')
    expect(fault?.path).toBe('versions[0].when.all[0].value')
  })

  it('writes a pack without the cases, under its own hash', () => {
    const hash = buildPack(root)
    const written = JSON.parse(readFileSync(join(root, 'dist/pack.json'), 'utf8'))
    expect(written.hash).toBe(hash)
    expect(Object.keys(written).sort()).toEqual(['facts', 'hash', 'parameters', 'policies'])
  })

  it('builds the pack even while a case file is being written', () => {
    writeFileSync(join(root, cases), 'nonsense: [')
    expect(faultsOf(() => loadCatalogue(root))).not.toEqual([])
    expect(buildPack(root)).toMatch(/^[0-9a-f]{64}$/)
  })
})
