// `npm test`: installs what it needs, runs every check and suite, and prints the true totals last.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureChromium } from './setup/chromium.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { nodeComplaint } from './setup/node-version.mjs'

const root = resolve(import.meta.dirname, '..')
const reports = join(root, '.data/reports')
const totals = { passed: 0, failed: 0 }

const count = (passed, failed) => {
  totals.passed += passed
  totals.failed += failed
}

function run(command, env = {}) {
  const started = Date.now()
  console.log(`\n▶ ${command}`)
  return new Promise((done) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      },
    })
    child.on('close', (code) => {
      console.log(
        `${code === 0 ? '✓' : '✗'} ${command} (${Math.round((Date.now() - started) / 1000)} s)`,
      )
      done(code === 0)
    })
  })
}

/** A check that has no cases of its own counts as one. */
async function check(command, produces = []) {
  const done = await run(command)
  // Taro's config errors exit 0 without output.
  const ok = done && produces.every((file) => existsSync(join(root, file)))
  count(ok ? 1 : 0, ok ? 0 : 1)
  return ok
}

async function suite(name, command, env = {}) {
  const report = join(reports, `${name}.json`)
  const ok = await run(
    `${command} --reporter=default --reporter=json --outputFile.json=${report}`,
    env,
  )
  if (!existsSync(report)) return count(0, 1)
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  // A file that does not load fails without having run a test; a test that did not run is no pass.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = numTotalTests - numPassedTests + broken
  count(numPassedTests, Math.max(failed, ok || failed > 0 || numFailedTests > 0 ? failed : 1))
}

function hasJava17() {
  const { stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const [, major = '0'] = /version "(\d+)/.exec(stderr ?? '') ?? []
  return status === 0 && Number(major) >= 17
}

async function main() {
  const complaint = nodeComplaint()
  if (complaint) throw new Error(complaint)
  installDependencies(root)
  const chromium = await ensureChromium(root)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  await check('biome ci .')
  await check('tsx functions/catalogue/build-pack.ts', ['functions/catalogue/dist/pack.json'])
  await check('tsc -p shared && tsc -p functions && tsc -p miniapp && tsc -p tsconfig.json')
  await check('knip')
  await check('npm run --silent build:h5 -w miniapp', ['miniapp/dist/h5/index.html'])
  await check('npm run --silent build:weapp -w miniapp', ['miniapp/dist/weapp/app.json'])
  await suite('units', 'vitest run --project rules --project miniapp')
  await suite('journeys', 'vitest run --project e2e', { CHROMIUM: chromium })
  if (hasJava17()) await suite('dynamodb-local', 'npm run --silent test:dynamodb-local --')
  else console.log('\n没有 Java 17:不在 DynamoDB Local 上重复存储测试。')
}

try {
  await main()
} catch (error) {
  console.error(error.message)
  count(0, 1)
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0
