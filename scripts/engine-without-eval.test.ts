import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineBundle } from '../bench/engine-size.ts'
import { loadCatalogue } from '../functions/catalogue/load-catalogue.ts'

const NO_EVAL = '--disallow-code-generation-from-strings'

const { pack, cases } = loadCatalogue()
const people = [...cases.values()].flatMap(([first]) => (first ? [first] : []))
let folder = ''

const RUN = `
import { readFileSync } from 'node:fs'
import { compile, evaluateAll, readFacts } from './engine.mjs'
const { pack, people } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const compiled = compile(pack)
const answers = people.map(({ facts, asOf }) =>
  evaluateAll(compiled, readFacts(pack.facts, facts).facts, asOf))
process.stdout.write(JSON.stringify(answers))
`
const CONTROL = `
try {
  new Function('return 1')()
  process.stdout.write('ran')
} catch (refused) {
  process.stdout.write(refused.name)
}
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'))
  writeFileSync(join(folder, 'engine.mjs'), await engineBundle())
  writeFileSync(join(folder, 'run.mjs'), RUN)
  writeFileSync(join(folder, 'control.mjs'), CONTROL)
  writeFileSync(join(folder, 'work.json'), JSON.stringify({ pack, people }))
})
afterAll(() => rmSync(folder, { recursive: true }))

function node(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

describe('where no code may be made from strings, as in WeChat', () => {
  test('the whole catalogue is compiled, evaluated and explained, to the same bytes', () => {
    const compiled = compile(pack)
    const here = people.map(({ facts, asOf }) => {
      const read = readFacts(pack.facts, facts)
      if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
      return evaluateAll(compiled, read.facts, asOf)
    })
    const there = node(NO_EVAL, 'run.mjs', 'work.json')
    expect(there.stderr).toBe('')
    expect(there.status).toBe(0)
    expect(there.stdout === JSON.stringify(here)).toBe(true)
    expect(here.flatMap(({ evaluations }) => evaluations)).toHaveLength(
      people.length * pack.policies.length,
    )
  })

  test('code made from strings would be refused there, and only there', () => {
    expect(node(NO_EVAL, 'control.mjs').stdout).toBe('EvalError')
    expect(node('control.mjs').stdout).toBe('ran')
  })
})
