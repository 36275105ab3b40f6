import { execFileSync } from 'node:child_process'
import { bundle } from './bundle.ts'
import { writeWork } from './catalogue/write-work.ts'
import { race } from './eligibility/race.ts'
import { engineSizes } from './engine-size.ts'
import type { Report } from './figures.ts'
import { printReport } from './print-report.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** A program of `catalogue/` on the real rules, in a process of its own. */
async function measured<T>(entry: string, work: string, ...flags: readonly string[]): Promise<T> {
  const file = await bundle(entry)
  return JSON.parse(execFileSync(process.execPath, [...flags, file, work], { encoding: 'utf8' }))
}

const { rows, missing } = await race(await bundle('eligibility/run-engine.ts'), say)
say('量大小、没有 JIT 时的快慢、云端判定的快慢')
const work = writeWork()
const explained = await measured<Report['explained']>(
  'catalogue/run-explained.ts',
  work,
  '--jitless',
)
const growth = await measured<Report['growth']>('catalogue/run-growth.ts', work, '--jitless')
const screening = await measured<Report['screening']>('catalogue/run-screening.ts', work)
say('十万行排名')
const ranking: Report['ranking'] = JSON.parse(
  execFileSync(process.execPath, [await bundle('competitions/run-ranking.ts')], {
    encoding: 'utf8',
  }),
)
say('一场培训一千人、一万人报名')
const enrolments: Report['enrolments'] = JSON.parse(
  execFileSync(
    process.execPath,
    ['--import', 'tsx', `${import.meta.dirname}/training/run-enrolments.ts`],
    {
      encoding: 'utf8',
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    },
  ),
)
const { deciding, evaluating, whole } = await engineSizes()
const report: Report = {
  rows,
  missing,
  verdictGzipBytes: deciding,
  gzipBytes: evaluating,
  wholeGzipBytes: whole,
  explained,
  growth,
  screening,
  enrolments,
  ranking,
}
const asJson = process.argv.includes('--json')
console.log(asJson ? JSON.stringify(report) : printReport(report))
