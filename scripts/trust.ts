// `npm run trust` tries, at length, what docs/trust.md promises; `-- --json` prints the rows
// `{promise, tried, broken}` and nothing else. Ends with 1 when something was broken.
import { parseArgs } from 'node:util'
import { promises } from '../functions/src/testing/trust/promises.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)

const { json, seed } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261125' },
  },
}).values

say(`种子 ${seed}，约十分钟`)
const rows = await Promise.all(
  promises.map(async ({ promise, times, keep }) => {
    const { tried, broken } = await keep(times, Number(seed))
    say(`· ${promise}：试了 ${tried} 次，${broken.length} 次没守住`)
    for (const what of broken.slice(0, 10)) say(`    ${what}`)
    return { promise, tried, broken: broken.length }
  }),
)
if (json) console.log(JSON.stringify(rows))
else for (const { promise, tried, broken } of rows) console.log(`${tried}\t${broken}\t${promise}`)
process.exitCode = rows.some(({ tried, broken }) => tried === 0 || broken > 0) ? 1 : 0
