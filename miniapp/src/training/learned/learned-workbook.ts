import { momentText } from '@cgt/shared/values/moment-text'
import { type Column, workbook } from '../../platform/workbook'
import { outcomeTag, type Result } from './result-words'

const columns = (at: number): readonly Column<Result>[] => [
  { head: '培训', width: 30, cell: ({ title }) => title },
  { head: '主办', width: 24, cell: ({ organisationName }) => organisationName },
  { head: '开始', width: 24, cell: ({ from }) => momentText(from) },
  { head: '结束', width: 24, cell: ({ until }) => momentText(until) },
  { head: '学习分钟', width: 10, cell: ({ minutes }) => minutes },
  { head: '理论', width: 8, cell: ({ marks }) => marks.theory },
  { head: '实操', width: 8, cell: ({ marks }) => marks.practical },
  { head: '结果', width: 10, cell: (one) => outcomeTag(one, at)[0] },
  { head: '证书编号', width: 24, cell: ({ certificate }) => certificate?.number ?? '' },
  {
    head: '证书',
    width: 10,
    cell: ({ certificate }) =>
      certificate ? (certificate.state === 'issued' ? '有效' : '已撤销') : '',
  },
]

/** One's learning record as an Excel workbook. `at`: epoch seconds. */
export const learnedWorkbook = (results: readonly Result[], at: number): ArrayBuffer =>
  workbook('学习记录', columns(at), results)
