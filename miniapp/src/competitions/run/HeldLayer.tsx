import type { CodeLayer } from '@cgt/shared/competitions/code-layers'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { LeaveSheet } from '../../ui/LeaveSheet'
import { Wrong } from '../../ui/Wrong'
import { CodeList } from './CodeList'
import type { LayerAct, ShownCodes } from './queries'
import { layerWords } from './words'

interface Props {
  readonly layer: CodeLayer
  readonly shown: ShownCodes
  readonly busy: boolean
  readonly error: unknown
  readonly onAct: (act: LayerAct) => void
}

/** How a layer stands: to be given, held by somebody, or released; and what whoever holds it sees. */
export function HeldLayer({ layer, shown, busy, error, onAct }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { givenAt, releasedAt, codes } = shown
  const { title } = layerWords[layer]
  if (givenAt === null)
    return (
      <>
        <Paragraph className="t-second">还没排。由你来排，就由你保管；另一层要请别人。</Paragraph>
        {error !== null && <Wrong error={error} />}
        <Button busy={busy} onTap={() => onAct('giveCodes')}>{`排${title}`}</Button>
      </>
    )
  const given = `${momentText(givenAt)} 排好，${codes ? '由你保管' : '由别人保管，你看不到'}。`
  if (releasedAt !== null)
    return <Paragraph className="figures">{`${given}${momentText(releasedAt)} 已放开。`}</Paragraph>
  return (
    <>
      <Paragraph className="figures">{given}</Paragraph>
      {codes && <CodeList layer={layer} codes={codes} />}
      {!isAsking && error !== null && <Wrong error={error} />}
      <Button look="outline" onTap={() => setAsking(true)}>{`放开${title}`}</Button>
      <LeaveSheet
        title={`放开${title}？`}
        open={isAsking}
        busy={busy}
        error={error}
        onLeave={() => onAct('releaseCodes')}
        onClose={() => setAsking(false)}
      >
        放开了收不回，会记下是谁放开的。两层都放开以后，工位号就对得上人。
      </LeaveSheet>
    </>
  )
}
