import { type CodeLayer, codedBy, codesOf } from '@cgt/shared/competitions/code-layers'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { lotOrder } from '@cgt/shared/competitions/lots'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Random } from '../platform/id.ts'
import { type CodeStore, holderOf, otherLayer } from './code-store.ts'
import type { RoundStore } from './round-store.ts'
import { type By, demandRun, eventAudit, type RunEventDeps } from './run-event.ts'

export interface KeepCodesDeps extends RunEventDeps {
  readonly codes: CodeStore
  readonly rounds: RoundStore
  readonly random: Random
}

interface Wanted extends OfEvent {
  readonly layer: CodeLayer
}

/** A layer as somebody may see it: what it turns into what, to who holds it alone. */
export async function shownCodes(deps: KeepCodesDeps, wanted: Wanted, authority: Authority) {
  const { key } = await demandRun(deps, wanted, authority)
  const { layer } = wanted
  const held = await deps.codes.find(key, layer)
  const isMine = held?.holder === holderOf(key, authority.personId)
  const from = codedBy(layer, held?.codes.length ?? 0)
  return {
    givenAt: held?.at ?? null,
    releasedAt: (await deps.codes.releaseOf(key, layer))?.at ?? null,
    isMine,
    codes: held && isMine ? held.codes.map((to, i) => ({ from: from[i] ?? '', to })) : null,
  }
}

/** Gives the codes of a layer, at random; whoever does it holds them, and never the other layer. */
export const giveCodes = (deps: KeepCodesDeps, wanted: Wanted, { authority, command }: By) =>
  deps.run(command, async () => {
    const found = await demandRun(deps, wanted, authority)
    const { key } = found
    const { layer } = wanted
    const draw = await deps.entries.drawOf(key)
    if (!draw) throw new Failure('notOpen', '还没有抽签，抽签以后才能排编号。')
    if (await deps.codes.find(key, layer)) throw new Failure('taken', '这一层编号已经排过了。')
    const holder = holderOf(key, command.personId)
    if ((await deps.codes.find(key, otherLayer(layer)))?.holder === holder)
      throw new Failure('excluded', '两层编号要两个人分开保管，请让另一个人来排这一层。')
    const count = draw.order.length
    const seed = Buffer.from(deps.random(32)).toString('hex')
    const codes = lotOrder(seed, codesOf(layer, count))
    return {
      writes: [
        ...deps.codes.given(key, layer, { holder, at: epochSeconds(deps.clock), codes }),
        deps.judges.judgesNot(command.personId, key),
        deps.entries.entersNot(command.personId, key),
      ],
      result: { count },
      audit: eventAudit('giveCodes', found),
    }
  })

/** Lets a layer be joined with the other, once every round is locked; the two by two people. */
export const releaseCodes = (deps: KeepCodesDeps, wanted: Wanted, { authority, command }: By) =>
  deps.run(command, async () => {
    const found = await demandRun(deps, wanted, authority)
    const { event, key } = found
    const { layer } = wanted
    if (!(await deps.codes.find(key, layer))) throw new Failure('notOpen', '这一层编号还没有排。')
    const last = event.rules.rounds.at(-1)?.id ?? ''
    if (!(await deps.rounds.lockOf(key, last)))
      throw new Failure('unfinished', '还有轮次没锁定，全部锁定以后才能放开编号。')
    if (await deps.codes.releaseOf(key, layer)) throw new Failure('taken', '这一层编号已经放开了。')
    const holder = holderOf(key, command.personId)
    const other = await deps.codes.releaseOf(key, otherLayer(layer))
    if (other?.holder === holder)
      throw new Failure('excluded', '两层编号要两个人放开，请让另一个人来放开这一层。')
    return {
      writes: deps.codes.released(key, layer, { holder, at: epochSeconds(deps.clock) }),
      result: { decoded: other !== undefined },
      audit: eventAudit('releaseCodes', found),
    }
  })
