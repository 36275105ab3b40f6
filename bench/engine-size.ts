import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type StdinOptions } from 'esbuild'

const engine = join(import.meta.dirname, '../shared/src/eligibility')

/** An exact verdict, and nothing else. */
const DECIDING = `export { verdictOf } from './evaluate.ts'`

/** Evaluating every policy, with words, questions, flips and receipts. */
const EVALUATING = `export { evaluateAll } from './evaluate-all.ts'`

/** All that the mini-program imports of the engine: reading facts and compiling rules too. */
const WHOLE = `
${EVALUATING}
export { compile } from './compile.ts'
export { readFacts } from './read-facts.ts'
`

async function bundle(contents: string): Promise<Uint8Array> {
  const stdin: StdinOptions = { contents, resolveDir: engine, loader: 'ts' }
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** The engine as one minified module, as the mini-program imports it. */
export const engineBundle = (): Promise<Uint8Array> => bundle(WHOLE)

const gzipped = (code: Uint8Array): number => gzipSync(code, { level: 9 }).length

/** Bytes, minified and gzipped: of what gives a verdict, of what evaluates, and of that with what reads facts and compiles rules. */
export async function engineSizes() {
  const bundles = await Promise.all([DECIDING, EVALUATING, WHOLE].map(bundle))
  const [deciding = 0, evaluating = 0, whole = 0] = bundles.map(gzipped)
  return { deciding, evaluating, whole }
}
