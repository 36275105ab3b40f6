import { join } from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname
const peers = ['@gorules/zen-engine', 'json-logic-engine', 'json-rules-engine', 'publicodes']

/** One file of plain JavaScript, as the product ships it; a loader's additions would be timed too. */
export async function bundle(entry: string): Promise<string> {
  const outfile = join(here, 'dist', entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [join(here, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: peers,
    banner: {
      js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`,
    },
    logLevel: 'error',
  })
  return outfile
}
