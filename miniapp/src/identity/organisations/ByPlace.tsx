import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { placeName } from '../../ui/place-name'
import { RegionPicker } from '../../ui/RegionPicker'
import { SearchField } from '../../ui/SearchField'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly regionCode: string | undefined
  readonly name: string
  readonly onPlace: (regionCode: string) => void
  readonly onName: (name: string) => void
}

/** By the tree: 州市, then county, then how the name begins. */
export function ByPlace({ regionCode, name, onPlace, onName }: Props) {
  const [isPicking, setPicking] = useState(false)
  const pick = (code: string) => {
    onPlace(code)
    setPicking(false)
  }
  return (
    <Stack gap={3}>
      {regionCode ? (
        <>
          <Card flush>
            <LinkRow
              icon="place"
              over="单位在哪"
              label={placeName(regionCode)}
              value="换地方"
              onTap={() => setPicking(true)}
            />
          </Card>
          <SearchField label="单位名称开头几个字" value={name} onChange={onName} />
        </>
      ) : (
        <Button icon="place" onTap={() => setPicking(true)}>
          先选单位在哪个县区
        </Button>
      )}
      <Sheet title="单位在哪个县区" open={isPicking} onClose={() => setPicking(false)}>
        <RegionPicker label="县区" value={regionCode} onPick={pick} inside />
      </Sheet>
    </Stack>
  )
}
