// `run-enrolments`: what an organiser and a worker do, on a training of 1,000 and of 10,000 enrolments. Prints one JSON object.
import { fillSession } from '../../functions/src/testing/training/fill-session.ts'
import { openWorld, type Person, type World } from '../../functions/src/testing/world.ts'
import { cpuMs } from '../cpu-time.ts'
import type { EnrolmentFigures } from '../figures.ts'
import { median } from '../median.ts'

const SIZES = [1_000, 10_000]
const TIMES = 15

type At = Awaited<ReturnType<typeof fillSession>>

/** Processor time of this process in milliseconds, the middle of several, and the units one takes. */
async function measured(world: World, run: () => Promise<unknown>) {
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) {
    // Nobody may do more than thirty things a minute.
    world.clock.advance(6)
    const started = process.cpuUsage()
    await run()
    times.push(cpuMs(started))
  }
  const { read, write } = await world.unitsOf(run)
  return { ms: median(times), read, write }
}

/** Every page of the list, from the first. */
async function wholeList({ training }: Person, at: At): Promise<number> {
  let [count, cursor] = [0, undefined as string | undefined]
  do {
    const page = await training.listEnrolments({ ...at, limit: 100, ...(cursor && { cursor }) })
    count += page.items.length
    cursor = page.next ?? undefined
  } while (cursor)
  return count
}

async function lastPage({ training }: Person, at: At): Promise<string | undefined> {
  let [before, cursor] = [undefined as string | undefined, undefined as string | undefined]
  do {
    const page = await training.listEnrolments({ ...at, limit: 100, ...(cursor && { cursor }) })
    before = cursor
    cursor = page.next ?? undefined
  } while (cursor)
  return before
}

async function figuresOf(world: World, size: number, days: number): Promise<EnrolmentFigures> {
  const at = await fillSession(world, size, days)
  const union = await world.signIn('union')
  const late = await world.signIn(`late-${size}`)
  const first = await measured(world, () => union.training.listEnrolments({ ...at, limit: 100 }))
  const cursor = await lastPage(union, at)
  const last = await measured(world, () =>
    union.training.listEnrolments({ ...at, limit: 100, ...(cursor && { cursor }) }),
  )
  const started = process.cpuUsage()
  const listed = await wholeList(union, at)
  if (listed !== size) throw new Error(`${listed} of ${size} were listed`)
  const whole = { ms: cpuMs(started) / size, ...(await perRow(world, union, at, size)) }
  const enrol = await measured(world, async () => {
    await late.training.enrol({ ...at, facts: {} })
    await late.training.giveUpPlace(at)
  })
  await late.training.enrol({ ...at, facts: {} })
  const position = await measured(world, () => late.training.myEnrolments({}))
  return { size, first, last, whole, enrol, position }
}

async function perRow(world: World, union: Person, at: At, size: number) {
  const { read, write } = await world.unitsOf(() => wholeList(union, at))
  return { read: read / size, write: write / size }
}

const world = await openWorld()
try {
  await world.signInAs('union', { role: 'countyUnion', organisation: '/530000/533400/533423/' })
  const rows: EnrolmentFigures[] = []
  for (const [i, size] of SIZES.entries()) rows.push(await figuresOf(world, size, 10 + i))
  console.log(JSON.stringify(rows))
} finally {
  await world.stop()
}
