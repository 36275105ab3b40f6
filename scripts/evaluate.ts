// `npm run --silent evaluate -- --policy ID --as-of YYYY-MM-DD --facts FILE` prints one answer as JSON;
// `--lines` answers one JSON request a line, from stdin to stdout.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { CatalogueFault, loadPack } from '../functions/catalogue/load-catalogue.ts'
import { compile } from '../shared/src/eligibility/compile.ts'
import { answer } from './evaluate/answer.ts'
import { linesOf } from './evaluate/lines-of.ts'
import { parseLine } from './evaluate/parse-line.ts'
import { RequestFault } from './evaluate/request-fault.ts'

const usage = `判定一份政策，打印一个 JSON：
  npm run --silent evaluate -- --policy 政策编号 --as-of YYYY-MM-DD --facts 文件
一行一个请求 {"policyId", "asOf", "facts"}，从标准输入读，一行一个答案：
  npm run --silent evaluate -- --lines < 请求.jsonl

  --policy  functions/catalogue/policies 里的文件名，不带 .yaml
  --as-of   按哪一天判定
  --facts   JSON 或 YAML 文件：事实的名字和值；不写或写 null 都是“不知道”
  --lines   读标准输入，到读不懂的那一行停下
  --help    打印这段话

答案：verdict 结论，amount {lowFen, highFen} 金额（分，没有就是 null），criteria 逐条，
      ask 还要问的事实，flips 改一个就翻过来的事实，eligibleFrom 哪天起符合，receipt 凭据。
读不懂时在标准错误说出是哪一行、哪个名字，以 1 退出。写法见 docs/catalogue.md。`

const FLAGS = {
  policy: { type: 'string' },
  'as-of': { type: 'string' },
  facts: { type: 'string' },
  lines: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function options() {
  try {
    return parseArgs({ options: FLAGS }).values
  } catch (error) {
    const [, named = ''] = /'(.+?)'/.exec((error as Error).message) ?? []
    throw new RequestFault(`看不懂的参数「${named}」\n\n${usage}`)
  }
}

const compiled = () => compile(loadPack())

// npm starts a script at the root, and says where it was called
const byNpm = process.env.npm_lifecycle_event === 'evaluate'
const calledFrom = (byNpm && process.env.INIT_CWD) || '.'

function readFile(file: string): unknown {
  const text = (() => {
    try {
      return readFileSync(resolve(calledFrom, file), 'utf8')
    } catch {
      throw new RequestFault(`facts：读不了文件「${file}」`)
    }
  })()
  try {
    return parse(text, { logLevel: 'error' })
  } catch (error) {
    throw new RequestFault(`facts：「${file}」不是 JSON 或 YAML（${(error as Error).message}）`)
  }
}

async function answerLines(): Promise<void> {
  const pack = compiled()
  for await (const { number, text } of linesOf(process.stdin)) {
    if (text.trim() === '') continue
    try {
      const more = process.stdout.write(`${JSON.stringify(answer(pack, parseLine(text)))}\n`)
      if (!more) await once(process.stdout, 'drain')
    } catch (error) {
      if (error instanceof RequestFault) throw new RequestFault(`第 ${number} 行：${error.message}`)
      throw error
    }
  }
}

function answerOne(given: Readonly<Record<'policy' | 'as-of' | 'facts', string | undefined>>) {
  for (const flag of ['policy', 'as-of', 'facts'] as const)
    if (given[flag] === undefined) throw new RequestFault(`缺少 --${flag}\n\n${usage}`)
  const request = {
    policyId: given.policy,
    asOf: given['as-of'],
    facts: readFile(String(given.facts)),
  }
  console.log(JSON.stringify(answer(compiled(), request), null, 2))
}

async function run(): Promise<void> {
  const { lines, help, policy, facts, 'as-of': asOf } = options()
  if (help) console.log(usage)
  else if (!lines) answerOne({ policy, 'as-of': asOf, facts })
  else if (policy ?? facts ?? asOf) throw new RequestFault(`--lines 不和别的参数一起用\n\n${usage}`)
  else await answerLines()
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
