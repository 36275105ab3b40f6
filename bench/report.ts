import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundle } from './bundle.ts'
import { writeWork } from './catalogue/write-work.ts'
import { race } from './eligibility/race.ts'
import { printReport, type Report } from './print-report.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** What the mini-program imports of the engine, as it ships it: compiling, evaluating, explaining. */
async function gzipBytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../shared/src/eligibility/evaluate-all.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

/** A program of `catalogue/` on the real rules, in a process of its own. */
async function measured<T>(entry: string, work: string, ...flags: readonly string[]): Promise<T> {
  const file = await bundle(entry)
  return JSON.parse(execFileSync(process.execPath, [...flags, file, work], { encoding: 'utf8' }))
}

const { rows, missing } = await race(await bundle('eligibility/run-engine.ts'), say)
say('量大小、没有 JIT 时的快慢、云端判定的快慢')
const work = writeWork()
const explained = await measured<{ medianMs: number }>(
  'catalogue/run-explained.ts',
  work,
  '--jitless',
)
const screening = await measured<Report['screening']>('catalogue/run-screening.ts', work)
const report: Report = {
  rows,
  missing,
  gzipBytes: await gzipBytes(),
  jitlessMs: Number(explained.medianMs.toFixed(2)),
  screening,
}
const asJson = process.argv.includes('--json')
console.log(asJson ? JSON.stringify(report) : printReport(report))
