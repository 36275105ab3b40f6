import { momentText } from '@cgt/shared/values/moment-text'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { codeOf, hasPlaceOrWaits, type Listed, nameOf, stateOf } from './listed'
import './RosterTable.scss'

interface Props {
  readonly items: readonly Listed[]
  readonly onChoose: (personId: string) => void
}

/** One person a line, for a desk; only a browser is one. */
export const RosterTable = ({ items, onChoose }: Props) => (
  <table className="roster">
    <thead>
      <tr>
        <th scope="col">姓名</th>
        <th scope="col">识别码</th>
        <th scope="col">状态</th>
        <th scope="col">从什么时候</th>
        <th scope="col">换场</th>
      </tr>
    </thead>
    <tbody>
      {items.map((one) => {
        const [words, tone] = stateOf(one)
        return (
          <tr key={one.personId}>
            <th scope="row">{nameOf(one)}</th>
            <td className="figures">{codeOf(one)}</td>
            <td>
              <Tag tone={tone}>{words}</Tag>
            </td>
            <td className="figures">{momentText(one.since)}</td>
            <td>
              {hasPlaceOrWaits(one) && (
                <Button look="plain" onTap={() => onChoose(one.personId)}>
                  换到另一场
                </Button>
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
