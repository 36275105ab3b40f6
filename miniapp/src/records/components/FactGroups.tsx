import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import { useState } from 'react'
import { placeKey } from '../../eligibility/phone-facts'
import { Card } from '../../ui/Card'
import { Heading, Section, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { originOf, sharedOrigin } from '../origin'
import { type Told, type ToldGroup, toldGroups } from '../places'
import { FactRow } from './FactRow'
import { FactSheet } from './FactSheet'

interface Props {
  readonly facts: Facts
  readonly defs: ReadonlyMap<FactKey, FactDef>
  readonly onRemoved: (told: Told) => void
}

/** The facts by whom they are about; a tap opens one. */
export function FactGroups({ facts, defs, onRemoved }: Props) {
  const [open, setOpen] = useState<Told>()
  return (
    <>
      {toldGroups(facts, defs).map(({ title, told }) => (
        <FactGroup key={title} title={title} told={told} onOpen={setOpen} />
      ))}
      {open && <FactSheet told={open} onClose={() => setOpen(undefined)} onRemoved={onRemoved} />}
    </>
  )
}

interface GroupProps extends ToldGroup {
  readonly onOpen: (told: Told) => void
}

/** Facts about one; where all of them come from, said once when it is the same. */
function FactGroup({ title, told, onOpen }: GroupProps) {
  const shared = sharedOrigin(told)
  return (
    <Section className="stack gap-2">
      <Row between align="base" gap={2}>
        <Heading level={2} className="t-title">
          {title}
        </Heading>
        {shared && <Words className="t-small figures">{shared}</Words>}
      </Row>
      <Card flush>
        {told.map((one) => (
          <FactRow
            key={placeKey(one.place)}
            told={one}
            origin={shared ? undefined : originOf(one)}
            onTap={() => onOpen(one)}
          />
        ))}
      </Card>
    </Section>
  )
}
