// `npm run competition:verify -- FILE.zip` counts an archived event anew from its sheets, and says whether all
// of it comes to the same bytes. Exit 1 where it does not.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { archiveProblems } from '@cgt/shared/competitions/archive-problems'
import { unzipArchive } from './competition/zip.ts'

const usage = `核对一个赛项的存档：按里面的评分表重算一遍，和存档的成绩是不是一个字节不差。
  npm run competition:verify -- 存档.zip`

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new Error(`读不到 ${file}，请看看文件名对不对。`)
  }
}

function main(): void {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals
  if (file === undefined || more.length > 0) throw new Error(usage)
  const { one, problems } = unzipArchive(read(file))
  const all = [...problems, ...archiveProblems(one)]
  if (all.length > 0) throw new Error(['这份存档不可信：', ...all].join('\n'))
  const sheets = one.rounds.reduce((sum, round) => sum + round.sheets.length, 0)
  console.log(
    `${one.title}「${one.event}」的存档可信：${one.rows.length} 人、${sheets} 张评分表，重算的名次、总分、获奖和存档一个字节不差。`,
  )
}

try {
  main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
