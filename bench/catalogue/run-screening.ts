// `run-screening WORK`: a screening of all policies in process, beside the same app without it. Prints one JSON object.
import { readFileSync } from 'node:fs'
import { policiesContract } from '@cgt/shared/policies/contract'
import { addPolicies } from '../../functions/src/app.ts'
import { openCursors } from '../../functions/src/platform/cursor.ts'
import { createEdge, type Edge } from '../../functions/src/platform/edge.ts'
import { mount } from '../../functions/src/platform/http.ts'
import { systemRandom } from '../../functions/src/platform/id.ts'
import { openScreen } from '../../functions/src/policies/screen.ts'
import { cpuMs } from '../cpu-time.ts'
import { median } from '../median.ts'
import type { CatalogueWork, Person } from './people.ts'

/** Everybody comes once: half of them warm up, half are measured. */
const GROUP = 20

const [file = ''] = process.argv.slice(2)
const { pack, people } = JSON.parse(readFileSync(file, 'utf8')) as CatalogueWork
const clock = { now: () => Date.now() }
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const app: Edge = createEdge({ clock, random: systemRandom, log: silent, allowedOrigins: [] })
addPolicies(app, { pack, cursors: openCursors('bench'), clock })
app.post('/trivial', (c) => c.json({ done: true }))

// the same operation at an address of its own, with every answer worked out beforehand
const screen = openScreen(pack)
const answers = new Map(
  people.map(({ facts, asOf }) => [JSON.stringify(facts), screen(facts, asOf, {})]),
)
const nobody = () => Promise.reject(new Error('nobody is asked who they are'))
const bare = { screen: { ...policiesContract.screen, path: '/bare' } } as const
mount(
  app,
  bare,
  {
    screen: ({ facts }) => {
      const answer = answers.get(JSON.stringify(facts))
      if (!answer) throw new Error('nobody of these facts was worked out')
      return answer
    },
  },
  { identify: nobody, authorise: nobody },
)

async function post(path: string, { facts, asOf }: Person): Promise<string> {
  const response = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts, asOf }),
  })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.text()
}

const paths = ['/screenings', '/bare', '/trivial'] as const

/** Milliseconds for one person, by each path in turn, over a group of people. */
async function timesOf(group: readonly Person[]): Promise<number[]> {
  const times: number[] = []
  for (const path of paths) {
    const started = process.cpuUsage()
    for (const person of group) await post(path, person)
    times.push(cpuMs(started) / group.length)
  }
  return times
}

const groups: Person[][] = []
for (let i = 0; i < people.length; i += GROUP) groups.push(people.slice(i, i + GROUP))
const times: number[][] = []
for (const group of groups) times.push(await timesOf(group))
const [screenMs, bareMs, trivialMs] = paths.map((_, k) =>
  median(times.slice(times.length / 2).map((each) => each[k] ?? Number.NaN)),
)
for (const person of people.slice(0, GROUP))
  if ((await post('/screenings', person)) !== (await post('/bare', person)))
    throw new Error('the bare router answers otherwise than the screening')
console.log(JSON.stringify({ screenMs, bareMs, trivialMs }))
