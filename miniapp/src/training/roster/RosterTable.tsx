import { momentText } from '@cgt/shared/values/moment-text'
import { Tag } from '../../ui/Tag'
import { codeOf, type Listed, listedState, nameOf } from './listed'
import './RosterTable.scss'

/** One person a line, for a desk; only a browser is one. */
export const RosterTable = ({ items }: { readonly items: readonly Listed[] }) => (
  <table className="roster">
    <thead>
      <tr>
        <th scope="col">姓名</th>
        <th scope="col">识别码</th>
        <th scope="col">状态</th>
        <th scope="col">从什么时候</th>
      </tr>
    </thead>
    <tbody>
      {items.map((one) => {
        const [words, tone] = listedState[one.state]
        return (
          <tr key={one.personId}>
            <th scope="row">{nameOf(one)}</th>
            <td className="figures">{codeOf(one)}</td>
            <td>
              <Tag tone={tone}>{words}</Tag>
            </td>
            <td className="figures">{momentText(one.since)}</td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
