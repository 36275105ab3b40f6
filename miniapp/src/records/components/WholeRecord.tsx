import type { FactDef, FactKey, Facts } from '@cgt/shared/eligibility/fact'
import { useState } from 'react'
import { wipeAnswers } from '../../eligibility/wipe'
import { today } from '../../platform/clock'
import { saveTextFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Row } from '../../ui/Stack'

interface Props {
  readonly facts: Facts
  readonly defs: ReadonlyMap<FactKey, FactDef>
  readonly onWiped: (back: () => void) => void
}

/** Takes everything along as one file, or wipes it. */
export function WholeRecord({ facts, defs, onWiped }: Props) {
  const [asking, setAsking] = useState(false)
  const save = () => {
    const labels = Object.fromEntries(
      Object.keys(facts).map((fact) => [fact, defs.get(fact)?.label ?? fact]),
    )
    const file = { exportedOn: today(), labels, facts }
    void saveTextFile(`我的情况-${today()}.json`, JSON.stringify(file, null, 2))
  }
  const wipe = () => {
    setAsking(false)
    onWiped(wipeAnswers())
  }
  return (
    <>
      <Row gap={3} between>
        <Button look="outline" icon="save" className="grow" onTap={save}>
          导出
        </Button>
        <Button look="outline" icon="trash" className="grow" onTap={() => setAsking(true)}>
          全部清空
        </Button>
      </Row>
      <Sheet title="全部清空？" open={asking} onClose={() => setAsking(false)}>
        <Paragraph>
          这部手机上填过的情况都会删掉，判定从头再来。离开这一页以前可以撤销，存到档案的不受影响。
        </Paragraph>
        <Button icon="trash" onTap={wipe}>
          清空
        </Button>
        <Button look="outline" onTap={() => setAsking(false)}>
          先不
        </Button>
      </Sheet>
    </>
  )
}
