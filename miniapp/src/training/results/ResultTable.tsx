import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { codeOf, nameOf } from '../roster/listed'
import { decisionTag, type Listed, reasonsOf } from './decision'
import '../roster/RosterTable.scss'

interface Props {
  readonly items: readonly Listed[]
  readonly onChoose: (personId: string) => void
}

/** One person a line, for a desk; only a browser is one. */
export const ResultTable = ({ items, onChoose }: Props) => (
  <table className="roster">
    <thead>
      <tr>
        <th scope="col">姓名</th>
        <th scope="col">识别码</th>
        <th scope="col">到场</th>
        <th scope="col">理论</th>
        <th scope="col">实操</th>
        <th scope="col">结论</th>
        <th scope="col">还差什么</th>
        <th scope="col">登记</th>
      </tr>
    </thead>
    <tbody>
      {items.map((one) => {
        const [words, tone] = decisionTag(one)
        return (
          <tr key={one.personId}>
            <th scope="row">{nameOf(one)}</th>
            <td className="figures t-keep">{codeOf(one)}</td>
            <td className="figures t-keep">{`${one.minutes} 分钟`}</td>
            <td className="figures">{one.marks.theory ?? '—'}</td>
            <td className="figures">{one.marks.practical ?? '—'}</td>
            <td>
              <Tag tone={tone}>{words}</Tag>
            </td>
            <td className="t-second figures">{reasonsOf(one)}</td>
            <td>
              <Button look="plain" onTap={() => onChoose(one.personId)}>
                {one.certificate ? '看证书' : '登记成绩'}
              </Button>
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
