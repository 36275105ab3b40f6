// `npm run bench:judging`: 200 competitors, each marked in 20 aspects by 5 judges at once while the store fails now and
// then, checked and locked; counted over again from what is stored. Prints one JSON object.
import { auditJudging } from '../../functions/src/competitions/audit-judging.ts'
import { judgeAtOnce } from '../../functions/src/testing/competitions/judge-at-once.ts'
import { recount } from '../../functions/src/testing/competitions/recount.ts'
import { openWorld } from '../../functions/src/testing/world.ts'

const size = { entrants: 200, judges: 5, aspects: 20, seed: 20261201, faultEvery: 20 }

const world = await openWorld()
const started = performance.now()
const judged = await judgeAtOnce(world, size)
const seconds = Math.round((performance.now() - started) / 1000)
const wrong = [
  ...recount(judged),
  ...auditJudging([...(await world.state.rows()).values()]).map(({ invariant }) => invariant),
]
await world.stop()
const marks = judged.sheets.length * size.aspects
console.log(JSON.stringify({ ...size, sheets: judged.sheets.length, marks, seconds, wrong }))
process.exitCode = wrong.length === 0 ? 0 : 1
