// `npm test`: installs what it needs, runs every check and suite, and prints the true totals last.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failuresOf } from './gate/failures.mjs'
import { runStep } from './gate/step.mjs'
import { totalsOf } from './gate/totals.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { hasJava } from './setup/java.mjs'
import { nodeComplaint } from './setup/node-version.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const logs = join(root, '.data/reports')
const totals = { passed: 0, failed: 0 }
const failures = []
const mostTold = 100
/** What rests on the store’s own promises most; the rest is left to the command itself, as the gate has to end in time. */
const storesOwn = [
  'identity/races',
  'identity/refresh-session',
  'identity/invariants',
  'platform/command',
  'platform/rate-limit',
  'platform/scoped-list',
  'platform/table',
  'policies',
  'records',
]

function count({ passed, failed }) {
  totals.passed += passed
  totals.failed += failed
}

/** A check has no cases of its own: it counts as one. */
async function check(name, command, write) {
  const ok = await runStep({ root, logs, name, command, write })
  count({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
  if (!ok) failures.push(`✗ ${name}`)
}

async function suite(name, command, env = {}) {
  const report = join(logs, `${name}.json`)
  const reporters = `--silent=passed-only --reporter=default --reporter=json --outputFile.json=${report}`
  const ok = await runStep({ root, logs, name, command: `${command} ${reporters}`, env })
  const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined
  count(totalsOf(text, ok))
  if (!ok) failures.push(`✗ ${name}`, ...failuresOf(name, text, root))
}

/** Rows of checks at once, a core each; within a row, one after the other. */
const sideBySide = (...rows) =>
  Promise.all(
    rows.map(async (row) => {
      for (const [name, command] of row) {
        // Told when it is over, so that two never speak at once.
        const said = []
        await check(name, command, (text) => said.push(text))
        process.stdout.write(said.join(''))
      }
    }),
  )

async function main() {
  const complaint = nodeComplaint()
  if (complaint) throw new Error(complaint)
  await installDependencies(root)
  const CHROMIUM = await ensureChromium(root)
  rmSync(logs, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })

  await check('pack', 'tsx scripts/build.ts pack')
  await sideBySide(
    [['types', 'npm run --silent typecheck']],
    [
      ['style', 'biome ci --colors=off --error-on-warnings .'],
      ['unused', 'knip'],
      ['catalogue', 'npm run --silent lint:catalogue'],
    ],
  )
  await suite('units', 'vitest run --project engine --project rules --project miniapp')
  await sideBySide(
    [['h5', 'tsx scripts/build.ts h5']],
    [
      ['weapp', 'tsx scripts/build.ts weapp'],
      ['weapp-gate', 'tsx scripts/check-weapp.ts miniapp/dist/weapp'],
    ],
  )
  await suite('journeys', 'vitest run --project e2e', { CHROMIUM })
  const there = storesOwn.map((files) => `functions/src/${files}`).join(' ')
  if (hasJava()) await suite('dynamodb-local', `npm run --silent test:dynamodb-local -- ${there}`)
  else console.log('\n· 没有 Java 17：不在 DynamoDB Local 上重复存储测试')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
try {
  await main()
} catch (error) {
  console.error(error.message)
  count({ passed: 0, failed: 1 })
}
// Once more and together, as each stands far above among what passed.
console.log(['', ...failures.slice(0, mostTold)].join('\n'))
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0
