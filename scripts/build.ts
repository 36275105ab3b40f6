// Builds what is named, when what it is made from has changed: tsx scripts/build.ts pack h5 weapp
import { join } from 'node:path'
import { buildOnce, isBuildName } from './build-once.ts'

const say = (words: string) => console.log(`· ${words}`)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1))
await buildOnce(
  join(import.meta.dirname, '..'),
  process.argv.slice(2).filter(isBuildName),
  say,
).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
