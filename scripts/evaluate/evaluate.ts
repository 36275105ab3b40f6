import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { CatalogueFault } from '../../functions/catalogue/load-catalogue.ts'
import { answer } from './answer.ts'
import { linesOf } from './lines-of.ts'
import { parseLine } from './parse-line.ts'
import { RequestFault } from './request-fault.ts'

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

/** What the command is given, and where it says what. */
export interface Outside {
  readonly args: readonly string[]
  /** What file names are told from. */
  readonly folder: string
  readonly input: Readable
  /** The whole catalogue; asked for once something is to be judged. */
  readonly pack: () => Parameters<typeof answer>[0]
  /** One line; resolves once there is room for the next. */
  readonly print: (line: string) => Promise<void>
  readonly complain: (words: string) => void
}

function options(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values
  } catch (error) {
    const [, named = ''] = /'(.+?)'/.exec((error as Error).message) ?? []
    throw new RequestFault(`看不懂的参数「${named}」\n\n${usage}`)
  }
}

function readFacts(folder: string, file: string): unknown {
  const text = (() => {
    try {
      return readFileSync(resolve(folder, file), 'utf8')
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

async function answerLines({ input, pack, print }: Outside): Promise<void> {
  const all = pack()
  for await (const { number, text } of linesOf(input)) {
    if (text.trim() === '') continue
    try {
      await print(JSON.stringify(answer(all, parseLine(text))))
    } catch (error) {
      if (error instanceof RequestFault) throw new RequestFault(`第 ${number} 行：${error.message}`)
      throw error
    }
  }
}

type Given = Readonly<Record<'policy' | 'as-of' | 'facts', string | undefined>>

async function answerOne({ folder, pack, print }: Outside, given: Given): Promise<void> {
  for (const flag of ['policy', 'as-of', 'facts'] as const)
    if (given[flag] === undefined) throw new RequestFault(`缺少 --${flag}\n\n${usage}`)
  const request = {
    policyId: given.policy,
    asOf: given['as-of'],
    facts: readFacts(folder, String(given.facts)),
  }
  await print(JSON.stringify(answer(pack(), request), null, 2))
}

async function run(outside: Outside): Promise<void> {
  const { lines, help, policy, facts, 'as-of': asOf } = options(outside.args)
  if (help) await outside.print(usage)
  else if (!lines) await answerOne(outside, { policy, 'as-of': asOf, facts })
  else if (policy ?? facts ?? asOf) throw new RequestFault(`--lines 不和别的参数一起用\n\n${usage}`)
  else await answerLines(outside)
}

/** Judges as the arguments say; the code to end with. What cannot be read is told, and is 1. */
export async function evaluate(outside: Outside): Promise<0 | 1> {
  try {
    await run(outside)
    return 0
  } catch (error) {
    if (!(error instanceof RequestFault || error instanceof CatalogueFault)) throw error
    outside.complain(error.message)
    return 1
  }
}
