import { calendarDate } from '@cgt/shared/values/calendar-date'
import type { PersonalData } from '../platform/personal-data.ts'
import type { RecordStore } from './record-store.ts'

/** What this slice keeps about a person. `labelOf`: what a fact is called. */
export const openRecordData = (
  records: RecordStore,
  labelOf: (factKey: string) => string,
): PersonalData => ({
  held: async (personId) => {
    const { facts } = await records.read(personId, 'all')
    const entries = facts.map(({ key, answer, source, asOf, version }) => ({
      label: labelOf(key),
      text: `${'declined' in answer ? '不愿说' : valueText(answer.value)}（截至 ${calendarDate(asOf)}）`,
      data: { key, answer, source, asOf, version },
    }))
    return [{ name: 'facts', title: '我的情况', entries }]
  },
  erase: (personId) => records.remove(personId),
})

const valueText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
