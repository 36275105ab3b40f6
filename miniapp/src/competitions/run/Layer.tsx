import type { CodeLayer } from '@cgt/shared/competitions/code-layers'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { useProven } from '../../ui/use-proven'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { HeldLayer } from './HeldLayer'
import type { LayerAct, ShownCodes } from './queries'
import { layerWords } from './words'

/** One layer: nothing of it is asked for before somebody opens it. */
export function Layer({ event, layer }: { readonly event: OfEvent; readonly layer: CodeLayer }) {
  const [shown, setShown] = useState<ShownCodes>()
  const { title, from, to } = layerWords[layer]
  const wanted = { ...event, layer }
  const { send, error, isPending, stepUp } = useProven(
    async (act: LayerAct) => {
      if (act !== 'getCodes') await api[act](wanted)
      return api.getCodes(wanted)
    },
    { onDone: setShown },
  )
  return (
    <Stack gap={2}>
      <Heading level={3} className="t-strong">{`${title}：${from} → ${to}`}</Heading>
      {shown ? (
        <HeldLayer {...{ layer, shown, error }} busy={isPending} onAct={send} />
      ) : (
        <>
          {error && <Wrong error={error} />}
          <Button look="outline" busy={isPending} onTap={() => send('getCodes')}>
            {`打开${title}`}
          </Button>
        </>
      )}
      <StepUpSheet {...stepUp} />
    </Stack>
  )
}
