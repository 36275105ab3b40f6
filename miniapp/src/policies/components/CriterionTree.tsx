import type { CriterionResult } from '@cgt/shared/eligibility/evaluation'
import type { Document } from '@cgt/shared/eligibility/policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { CriterionRow } from '../../ui/CriterionRow'
import { Words } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { citation } from '../citation'
import type { GroupLook } from '../group-words'
import { spokenNeed } from '../spoken-need'
import './CriterionTree.scss'
import { prose } from '../../ui/prose'

interface Props {
  readonly result: CriterionResult
  readonly documents: Readonly<Record<string, Document>>
  /** How each group hangs together, by its criterion's id. */
  readonly groups: ReadonlyMap<string, GroupLook>
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
      label={prose(label)}
      outcome={outcome}
      have={have}
      need={need === have ? undefined : need && spokenNeed(need)}
      sentence={cite && citation(cite, rest.documents)}
    />
  )
  if (isPlain(result)) return row
  const look = rest.groups.get(result.id)
  const spare = look?.either && outcome === 'met'
  const holds = ({ outcome: own }: CriterionResult) => own === 'met'
  const { children = [] } = result
  return (
    <View className="tree__group">
      {row}
      <View className="tree__below">
        {look?.words && !spare && <Words className="t-small">{look.words}</Words>}
        <CriterionTree
          result={spare ? { ...result, children: children.filter(holds) } : result}
          {...rest}
        />
        {spare && <Spare {...rest} branches={children.filter((child) => !holds(child))} />}
      </View>
    </View>
  )
}

type SpareProps = Omit<Props, 'result'> & { readonly branches: readonly CriterionResult[] }

/** Other ways to the same, which no longer matter: kept out of sight, for those who ask. */
function Spare({ branches, ...rest }: SpareProps) {
  const [open, setOpen] = useState(false)
  if (branches.length === 0) return null
  return (
    <View className="tree__spare">
      <Tap className="tree__more" expanded={open} onTap={() => setOpen(!open)}>
        <Words>{`另外 ${branches.length} 种情况也可以`}</Words>
        <Icon name={open ? 'up' : 'down'} />
      </Tap>
      {open && branches.map((branch) => <Branch key={branch.id} result={branch} {...rest} />)}
    </View>
  )
}
