// `npm run --silent evaluate -- --policy ID --as-of YYYY-MM-DD --facts FILE` prints one answer as JSON;
// `--lines` answers one JSON request a line, from stdin to stdout.
import { once } from 'node:events'
import { loadPack } from '../functions/catalogue/load-catalogue.ts'
import { compile } from '../shared/src/eligibility/compile.ts'
import { evaluate } from './evaluate/evaluate.ts'

// npm starts a script at the root, and says where it was called
const byNpm = process.env.npm_lifecycle_event === 'evaluate'

// a reader that has seen enough closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

process.exitCode = await evaluate({
  args: process.argv.slice(2),
  folder: (byNpm && process.env.INIT_CWD) || '.',
  input: process.stdin,
  pack: () => compile(loadPack()),
  print: async (line) => {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  },
  complain: (words) => console.error(words),
})
