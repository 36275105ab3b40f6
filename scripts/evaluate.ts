// `npm run --silent evaluate -- --policy ID --as-of YYYY-MM-DD --facts FILE` prints one answer as JSON;
// `--lines` answers one JSON request a line, from stdin to stdout.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { CatalogueFault, loadPack } from '../functions/catalogue/load-catalogue.ts'
import { compile } from '../shared/src/eligibility/compile.ts'
import { answer, RequestFault } from './evaluate/answer.ts'

const usage =
  '用法：npm run --silent evaluate -- --policy 政策编号 --as-of YYYY-MM-DD --facts 文件（JSON 或 YAML），或 --lines'

function options() {
  try {
    const { values } = parseArgs({
      options: {
        policy: { type: 'string' },
        'as-of': { type: 'string' },
        facts: { type: 'string' },
        lines: { type: 'boolean', default: false },
      },
    })
    return values
  } catch {
    throw new RequestFault(usage)
  }
}

const compiled = () => compile(loadPack())

function readFile(file: string): unknown {
  const text = (() => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      throw new RequestFault(`facts：读不了文件「${file}」`)
    }
  })()
  try {
    return parse(text)
  } catch (error) {
    throw new RequestFault(`facts：「${file}」不是 JSON 或 YAML（${(error as Error).message}）`)
  }
}

function parseLine(line: string): Readonly<Record<string, unknown>> {
  try {
    const request: unknown = JSON.parse(line)
    if (typeof request === 'object' && request !== null && !Array.isArray(request))
      return request as Readonly<Record<string, unknown>>
  } catch {
    // said below
  }
  throw new RequestFault('不是一个 JSON 对象 {policyId, asOf, facts}')
}

async function answerLines(): Promise<void> {
  const pack = compiled()
  let number = 0
  for await (const line of createInterface({ input: process.stdin })) {
    number++
    if (line.trim() === '') continue
    try {
      const more = process.stdout.write(`${JSON.stringify(answer(pack, parseLine(line)))}\n`)
      if (!more) await once(process.stdout, 'drain')
    } catch (error) {
      if (error instanceof RequestFault) throw new RequestFault(`第 ${number} 行：${error.message}`)
      throw error
    }
  }
}

async function run(): Promise<void> {
  const { lines, policy, facts, 'as-of': asOf } = options()
  if (lines) return answerLines()
  if (policy === undefined || asOf === undefined || facts === undefined)
    throw new RequestFault(usage)
  const given = readFile(facts)
  console.log(JSON.stringify(answer(compiled(), { policyId: policy, asOf, facts: given }), null, 2))
}

// a reader that has seen enough closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

try {
  await run()
} catch (error) {
  if (!(error instanceof RequestFault || error instanceof CatalogueFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}
