import { useState } from 'react'
import { Button } from './Button'
import { Card } from './Card'
import { LinkRow } from './LinkRow'
import { placeName } from './place-name'
import { RegionPicker } from './RegionPicker'
import { Sheet } from './Sheet'

interface Props {
  readonly county: string | undefined
  readonly onPick: (county: string) => void
}

/** The county whose list is shown, and a way to another county. */
export function CountyRow({ county, onPick }: Props) {
  const [isPicking, setPicking] = useState(false)
  const pick = (code: string) => {
    onPick(code)
    setPicking(false)
  }
  const ask = () => setPicking(true)
  return (
    <>
      {county ? (
        <Card flush>
          <LinkRow icon="place" over="在哪" label={placeName(county)} value="换地方" onTap={ask} />
        </Card>
      ) : (
        <Button icon="place" onTap={ask}>
          先选你在哪个县区
        </Button>
      )}
      <Sheet title="你在哪个县区" open={isPicking} onClose={() => setPicking(false)}>
        <RegionPicker label="县区" value={county} onPick={pick} inside />
      </Sheet>
    </>
  )
}
