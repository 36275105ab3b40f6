/** What a column of somebody's export tells. */
export type Told = 'title' | 'day' | 'minutes' | 'number' | 'organisation'

/** Which column tells what, counted from 0; what none tells is left out. */
export type Columns = ReadonlyMap<Told, number>

// In this order: «培训机构名称» is who held it, «学习时长» no day.
const patterns: readonly (readonly [told: Told, names: RegExp])[] = [
  ['minutes', /学时|课时|分钟|小时|时长|minutes|hours|duration/i],
  ['day', /日期|时间|年月日|date/i],
  ['number', /编号|证书号|证号|number/i],
  ['organisation', /机构|单位|平台|主办|组织|organi[sz]/i],
  ['title', /课程|培训|标题|名称|项目|题目|title|course/i],
]

/** What the names of columns tell; of several that tell the same, the first. */
export function recognised(head: readonly string[]): Columns {
  const found = new Map<Told, number>()
  for (const [column, name] of head.entries()) {
    const told = patterns.find(([, names]) => names.test(name))?.[0]
    if (told && !found.has(told)) found.set(told, column)
  }
  return found
}

/** In what lengths of time are counted: how many minutes one is. */
export const units = [
  { value: '1', label: '分钟' },
  { value: '45', label: '学时，按 45 分钟' },
  { value: '60', label: '小时，或按 60 分钟的学时' },
] as const

/** What a column's name says of its unit; its person may say otherwise. */
export function likelyUnit(name: string): string {
  if (/小时|hours/i.test(name)) return '60'
  return /学时|课时/.test(name) ? '45' : '1'
}
