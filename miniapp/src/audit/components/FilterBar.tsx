import { calendarDate } from '@cgt/shared/values/calendar-date'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { Filters } from '../filters'
import { actionName, organisationName, personName } from '../words'
import { FilterSheet } from './FilterSheet'

interface Props {
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
}

/** What is looked for, in words, and the way to change it. */
export function FilterBar({ filters, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap={2} className="no-print">
      <Button look="outline" icon="search" onTap={() => setOpen(true)}>
        筛选
      </Button>
      <Paragraph className="t-second figures">{spoken(filters)}</Paragraph>
      {isOpen && (
        <FilterSheet
          filters={filters}
          onClose={() => setOpen(false)}
          onApply={(next) => {
            setOpen(false)
            onChange(next)
          }}
        />
      )}
    </Stack>
  )
}

const spoken = (filters: Filters): string => {
  const { organisation, personId, object, action, from, to, refused } = filters
  const parts = [
    organisation && organisationName(organisation),
    personId && personName(personId),
    object,
    action && actionName(action),
    from && `${calendarDate(from)} 起`,
    to && `到 ${calendarDate(to)}`,
    refused && '只看被拒绝的',
  ].filter(Boolean)
  return parts.length > 0 ? `正在看：${parts.join(' · ')}` : '正在看：我管辖的全部记录'
}
