import { countiesOf, prefectures, provinces, yunnan } from '@cgt/shared/values/region'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { classNames } from './class-names'
import { Heading, Words } from './element'
import { Icon } from './Icon'
import { shortPlace } from './place-name'
import { Tap } from './Tap'
import './RegionPicker.scss'

const elsewhere = 'elsewhere'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly onPick: (code: string) => void
  /** A whole 州市, or the whole province, may be picked too. */
  readonly whole?: boolean
  /** Nothing outside Yunnan is offered. */
  readonly inside?: boolean
}

const parentOf = (code: string | undefined) =>
  code?.startsWith('53') ? `${code.slice(0, 4)}00` : undefined

function placesIn(parent: string | undefined): readonly string[] {
  if (parent === undefined) return [...prefectures, elsewhere]
  if (parent === elsewhere) return provinces.filter((code) => code !== yunnan)
  return countiesOf(parent)
}

/** One of Yunnan's 16 州市, then one of its counties; or a province elsewhere. */
export function RegionPicker({ label, value, onPick, whole, inside }: Props) {
  const [parent, setParent] = useState<string>()
  const leadsOn = (code: string) =>
    parent === undefined && (code === elsewhere || countiesOf(code).length > 0)
  const isOn = (code: string) =>
    code === value || (parent === undefined && code === parentOf(value))
  const title =
    parent === undefined ? '先选州市' : parent === elsewhere ? '云南以外' : shortPlace(parent)
  return (
    <View className="regions">
      <View className="row row--between gap-2">
        <Heading level={3} className="t-second t-strong">
          {title}
        </Heading>
        {parent !== undefined && (
          <Tap className="regions__up" onTap={() => setParent(undefined)}>
            <Icon name="left" />
            <Words>换州市</Words>
          </Tap>
        )}
      </View>
      <View className="regions__grid" role="radiogroup" aria-label={label}>
        {whole && (
          <Tap
            className="region"
            role="radio"
            checked={value === (parent ?? yunnan)}
            onTap={() => onPick(parent ?? yunnan)}
          >
            {parent === undefined ? '全省' : '全州市'}
          </Tap>
        )}
        {placesIn(parent)
          .filter((code) => !inside || code !== elsewhere)
          .map((code) => (
            <Tap
              key={code}
              className={classNames('region', isOn(code) && 'region--on')}
              role="radio"
              checked={isOn(code)}
              onTap={() => (leadsOn(code) ? setParent(code) : onPick(code))}
            >
              {code === elsewhere ? '云南以外' : shortPlace(code)}
            </Tap>
          ))}
      </View>
    </View>
  )
}
