import type { CriterionResult } from '@cgt/shared/eligibility/evaluation'
import type { Document } from '@cgt/shared/eligibility/policy'
import { View } from '@tarojs/components'
import { CriterionRow } from '../../ui/CriterionRow'
import { Words } from '../../ui/element'
import { citation } from '../citation'
import './CriterionTree.scss'

interface Props {
  readonly result: CriterionResult
  readonly documents: Readonly<Record<string, Document>>
  /** How each group hangs together, by its criterion's id. */
  readonly groups: ReadonlyMap<string, string>
}

const isPlain = ({ children, records }: CriterionResult) => !children?.length && !records?.length

/** The criteria as they hang together: a group's row first, and what it is made of below it. */
export function CriterionTree({ result, ...rest }: Props) {
  const { children = [], records = [] } = result
  return (
    <View className="tree">
      {children.map((child) => (
        <Branch key={child.id} result={child} {...rest} />
      ))}
      {records.map(({ index, result: record }) => (
        <View key={index} className="tree__record">
          {records.length > 1 && <Words className="t-small t-strong">第 {index + 1} 个</Words>}
          <CriterionTree result={record} {...rest} />
        </View>
      ))}
      {isPlain(result) && <Branch result={result} {...rest} />}
    </View>
  )
}

function Branch({ result, ...rest }: Props) {
  const { label, outcome, have, need, cite } = result
  const row = (
    <CriterionRow
      label={label}
      outcome={outcome}
      have={have}
      need={need}
      sentence={cite && citation(cite, rest.documents)}
    />
  )
  if (isPlain(result)) return row
  return (
    <View className="tree__group">
      {row}
      <View className="tree__below">
        {rest.groups.has(result.id) && (
          <Words className="t-small">{rest.groups.get(result.id)}</Words>
        )}
        <CriterionTree result={result} {...rest} />
      </View>
    </View>
  )
}
