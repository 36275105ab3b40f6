import type { FactDef, FactKey } from '@cgt/shared/eligibility/fact'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Screened } from '../../eligibility/use-screening'
import { Item, List, Paragraph, Words } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import './WhyAsked.scss'

interface Props {
  readonly fact: FactKey
  readonly def: FactDef
  readonly screening: Screened
}

/** 为什么问这个: the reason, and the policies that wait for the answer. */
export function WhyAsked({ fact, def, screening }: Props) {
  const [open, setOpen] = useState(false)
  const waiting = screening.evaluations
    .filter(({ ask }) => ask.some((one) => one.fact === fact))
    .flatMap(({ policyId }) => screening.index.policies.get(policyId)?.title ?? [])
  return (
    <View className="why">
      <Tap className="why__tap" expanded={open} onTap={() => setOpen(!open)}>
        <Icon name="bulb" />
        <Words className="grow">为什么问这个？</Words>
        <Icon name={open ? 'up' : 'down'} />
      </Tap>
      {open && (
        <View className="why__body">
          <Paragraph>{def.why}</Paragraph>
          {waiting.length > 0 && (
            <>
              <Words className="t-small">{`共 ${waiting.length} 项政策等这个答案：`}</Words>
              <List>
                {waiting.slice(0, 5).map((title) => (
                  <Item key={title} className="t-second bullet">
                    {title}
                  </Item>
                ))}
              </List>
            </>
          )}
        </View>
      )}
    </View>
  )
}
