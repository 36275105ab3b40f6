import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { Card } from '../../ui/Card'
import { AsideTold } from '../components/AsideTold'
import type { Desk } from '../keep/desks'
import { partsOf } from '../mark-text'
import { isHandedIn, type OwnSheet } from '../sheet-state'
import { Apart } from './Apart'
import { atOf, entering, mayMark } from './entering'
import { MarksTold } from './MarksTold'
import { PartCard } from './PartCard'
import { Refused } from './Refused'
import { SheetHead } from './SheetHead'
import { Submit } from './Submit'

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
  readonly round: string
  readonly own: OwnSheet
}

/** One sheet: what may be marked, part after part; the rest is read only. */
export function SheetBody({ of, desk, round, own }: Props) {
  const at = atOf(of, round, own)
  const parts = partsOf(own.module)
  const may = mayMark(desk, own)
  const open = parts.filter(({ id }) => may(id))
  const shut = parts.filter(({ id }) => !may(id))
  const marking = entering(at, own)
  const { mine, state } = own
  const againFor = (part: string) =>
    desk.rescores.find(
      (one) => one.module === own.module.id && one.code === own.code && one.aspect === part,
    )?.words
  return (
    <>
      <SheetHead own={own} />
      {desk.aside && <AsideTold aside={desk.aside} />}
      {mine?.refused !== undefined && <Refused at={at} words={mine.refused} />}
      {mine?.isApart ? (
        <Apart at={at} own={own} mine={mine} parts={parts} />
      ) : (
        <>
          {open.map((part) => (
            <PartCard
              key={part.id}
              module={own.module}
              part={part}
              again={againFor(part.id)}
              entering={marking}
              all={open.map(({ id }) => id)}
            />
          ))}
          {shut.length > 0 && (
            <Card>
              <MarksTold parts={shut} entered={marking.entered} />
            </Card>
          )}
          {!desk.aside && !isHandedIn(state) && <Submit at={at} own={own} />}
        </>
      )}
    </>
  )
}
