import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { loadPack } from '../functions/catalogue/load-catalogue.ts'
import { compile } from '../shared/src/eligibility/compile.ts'
import { evaluate } from './evaluate/evaluate.ts'

const root = join(import.meta.dirname, '..')
const command = ['--import', 'tsx', join(root, 'scripts/evaluate.ts')]
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const policyId = 'yn-skill-uplift-2025'
const asOf = '2025-06-15'
const fitter = {
  'worker.unemploymentInsurance.cumulativeMonths': 36,
  'worker.employment.status': 'enterprise_employee_insured',
  cert: [
    {
      no: 'S1',
      occupation: '钳工',
      level: 'L4',
      kind: 'skill_level_certificate',
      issuedAt: '2025-05-10',
      verifiableInOsta: true,
      inShortageList: false,
    },
  ],
  claims: [],
}

/** As a process of its own, as a shell starts it. */
function start(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const pack = compile(loadPack())

/** The same within this one: a process takes seconds to begin. */
async function run(args: readonly string[], input = '') {
  const said = { stdout: '', stderr: '' }
  const status = await evaluate({
    ...{ args, folder: root, input: Readable.from([Buffer.from(input)]), pack: () => pack },
    print: async (line) => {
      said.stdout += `${line}\n`
    },
    complain: (words) => {
      said.stderr += words
    },
  })
  return { status, ...said }
}

function asked(facts: string, policy = policyId, day = asOf) {
  const file = join(folder, `${Math.abs(facts.length)}.facts`)
  writeFileSync(file, facts)
  return ['--policy', policy, '--as-of', day, '--facts', file]
}

const ask = (...given: Parameters<typeof asked>) => run(asked(...given))

const line = (facts: object, id = policyId) => JSON.stringify({ policyId: id, asOf, facts })

describe('evaluating one policy', () => {
  it('prints verdict, amount, criteria with their sentences, and a receipt', () => {
    const { status, stdout } = start(asked(JSON.stringify(fitter)))
    const answer = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(answer).toMatchObject({
      verdict: 'eligible',
      amount: { lowFen: 150000, highFen: 150000 },
      ask: [],
      eligibleFrom: null,
      receipt: { policyId, asOf, verdict: 'eligible' },
    })
    expect(answer.criteria).toContainEqual(
      expect.objectContaining({
        id: 'insuredMonths',
        outcome: 'met',
        text: '累计缴纳失业保险费12个月(含)以上',
        cite: expect.objectContaining({
          document: 'weixi',
          url: expect.stringContaining('weixi.gov.cn'),
        }),
      }),
    )
    expect(answer.criteria).toContainEqual(expect.objectContaining({ id: 'certLevel', record: 0 }))
  })

  it('reads YAML, and asks for what is not said', async () => {
    const { stdout } = await ask(
      'worker.employment.status: enterprise_employee_insured\nclaims: []\n',
    )
    const answer = JSON.parse(stdout)
    expect(answer.verdict).toBe('undetermined')
    expect(answer.ask).toContain('worker.unemploymentInsurance.cumulativeMonths')
    expect(answer.ask).toContain('cert')
  })

  it.each([
    ['an unknown policy', () => ask('{}', 'nope'), 'nope'],
    ['broken JSON', () => ask('{"worker.age": '), 'facts'],
    [
      'a file that is not there',
      () => run(['--policy', policyId, '--as-of', asOf, '--facts', 'no-such-file']),
      'no-such-file',
    ],
    ['missing options', () => run(['--policy', policyId]), '--facts'],
    ['an unknown option', () => run(['--polcy', policyId]), '--polcy'],
    ['a day that is none', () => ask('{}', policyId, '2025-02-30'), '2025-02-30'],
    ['a fact given twice', () => ask('{"worker.age": 1, "worker.age": 2}'), 'facts'],
    ['lines beside a policy', () => run(['--lines', '--policy', policyId]), '--lines'],
  ])('%s ends with 1 and a message that names the key', async (_, answered, name) => {
    const { status, stdout, stderr } = await answered()
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(name)
    expect(stderr).not.toContain('    at ')
  })
})

it('ends the process so, too, and shows no stack', () => {
  const { status, stdout, stderr } = start(['--polcy', policyId])
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('--polcy')
  expect(stderr).not.toContain('    at ')
})

it('says how it is used', async () => {
  const { status, stdout, stderr } = await run(['--help'])
  expect([status, stderr]).toEqual([0, ''])
  for (const flag of ['--policy', '--as-of', '--facts', '--lines']) expect(stdout).toContain(flag)
})

describe('evaluating lines', () => {
  it('prints exactly what was agreed', async () => {
    const { stdout } = await run(['--lines'], line(fitter))
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      'verdict',
      'amount',
      'criteria',
      'ask',
      'flips',
      'eligibleFrom',
      'receipt',
    ])
  })

  it('answers each line in order, skipping blank ones', async () => {
    const young = { ...fitter, 'worker.unemploymentInsurance.cumulativeMonths': 11 }
    const { status, stdout } = await run(
      ['--lines'],
      `${line(fitter)}\n\n${line(young)}\n${line({}, 'yn-birth-grant')}\n`,
    )
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one).verdict)
    expect(status).toBe(0)
    expect(verdicts).toEqual(['eligible', 'notEligible', 'undetermined'])
  })

  it.each([
    ['an unknown policy', line({}, 'nope'), 'nope'],
    ['a wrong type', line({ 'worker.age': 'forty' }), 'worker.age'],
    ['a broken line', '{"policyId":', 'JSON'],
    ['a number that is none', line({}).replace('{}', '{"worker.age":NaN}'), 'JSON'],
    ['a key given twice', line({}).replace('{}', '{"worker.age":1,"worker.age":2}'), 'worker.age'],
  ])('%s names the line and the key, after answering the lines before it', async (_, bad, name) => {
    const { status, stdout, stderr } = await run(
      ['--lines'],
      `${line(fitter)}\n${bad}\n${line(fitter)}\n`,
    )
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('第 2 行')
    expect(stderr).toContain(name)
  })

  it('answers a line before the next one is written', async () => {
    const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [...command, '--lines'], {
      cwd: root,
    })
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const months of [11, 12, 13]) {
      const facts = { ...fitter, 'worker.unemploymentInsurance.cumulativeMonths': months }
      child.stdin.write(`${line(facts)}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(String(value)).verdict).toBe(months < 12 ? 'notEligible' : 'eligible')
    }
    child.stdin.end()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
  })

  it('ends at a broken line though more could still be written', async () => {
    const child = spawn(process.execPath, [...command, '--lines'], { cwd: root })
    child.stdin.write('{broken\n')
    const [code] = await once(child, 'exit')
    expect(code).toBe(1)
    child.stdin.destroy()
  })
})
