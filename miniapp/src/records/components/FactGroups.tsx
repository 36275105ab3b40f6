import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import { useState } from 'react'
import { placeKey } from '../../eligibility/phone-facts'
import { Card } from '../../ui/Card'
import { Heading, Section } from '../../ui/element'
import { type Told, toldGroups } from '../places'
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
        <Section key={title} className="stack gap-2">
          <Heading level={2} className="t-title">
            {title}
          </Heading>
          <Card flush>
            {told.map((one) => (
              <FactRow key={placeKey(one.place)} told={one} onTap={() => setOpen(one)} />
            ))}
          </Card>
        </Section>
      ))}
      {open && <FactSheet told={open} onClose={() => setOpen(undefined)} onRemoved={onRemoved} />}
    </>
  )
}
