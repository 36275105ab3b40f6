import { industries } from '@cgt/shared/values/industry'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStored } from '../../platform/stored'
import { Choices } from '../../ui/Choices'
import { classNames } from '../../ui/class-names'
import { Words } from '../../ui/element'
import { Icon, type IconName } from '../../ui/Icon'
import { placeName } from '../../ui/place-name'
import { RegionPicker } from '../../ui/RegionPicker'
import { SearchField } from '../../ui/SearchField'
import { Sheet } from '../../ui/Sheet'
import { Tap } from '../../ui/Tap'
import { filter, narrow } from '../filter'
import './BrowseFilters.scss'

const any = 'any'

const industryOptions = [
  { value: any, label: '不限产业', quiet: true },
  ...Object.entries(industries).map(([value, label]) => ({ value, label })),
]

/** Words, place and industry to narrow the catalogue by. */
export function BrowseFilters() {
  const { text, region, industry } = useStored(filter)
  const [open, setOpen] = useState<'region' | 'industry'>()
  const close = () => setOpen(undefined)
  const pick = (change: Parameters<typeof narrow>[0]) => {
    narrow(change)
    close()
  }
  return (
    <View className="filters">
      <SearchField
        label="搜政策，如 技能、残保金"
        value={text}
        onChange={(next) => narrow({ text: next })}
      />
      <View className="filters__row">
        <Chip icon="place" on={region !== undefined} onTap={() => setOpen('region')}>
          {region ? placeName(region) : '全部地方'}
        </Chip>
        <Chip icon="firm" on={industry !== undefined} onTap={() => setOpen('industry')}>
          {(industry && industries[industry]) || '全部产业'}
        </Chip>
      </View>
      <Sheet title="看哪里的政策" open={open === 'region'} onClose={close}>
        {region && (
          <Tap className="filters__all" onTap={() => pick({ region: undefined })}>
            不限地方
          </Tap>
        )}
        <RegionPicker
          whole
          label="看哪里的政策"
          value={region}
          onPick={(code) => pick({ region: code })}
        />
      </Sheet>
      <Sheet title="看哪个产业的" open={open === 'industry'} onClose={close}>
        <Choices
          label="看哪个产业的"
          options={industryOptions}
          chosen={[industry ?? any]}
          onChoose={(chosen) => pick({ industry: chosen === any ? undefined : chosen })}
        />
      </Sheet>
    </View>
  )
}

interface ChipProps {
  readonly icon: IconName
  readonly on: boolean
  readonly onTap: () => void
  readonly children: string
}

const Chip = ({ icon, on, onTap, children }: ChipProps) => (
  <Tap className={classNames('filters__chip', on && 'filters__chip--on')} onTap={onTap}>
    <Icon name={icon} />
    <Words>{children}</Words>
    <Icon name="down" />
  </Tap>
)
