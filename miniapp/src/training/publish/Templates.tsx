import { useState } from 'react'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Item, List, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Sheet } from '../../ui/Sheet'
import { Row } from '../../ui/Stack'
import { draft } from './draft'
import { dropTemplate, templates } from './templates'
import type { Written } from './written'

/** Begins with a training that was kept; what was written before can be had back. */
export function Templates() {
  const kept = useStored(templates)
  const [isOpen, setOpen] = useState(false)
  const [before, setBefore] = useState<Written>()
  const use = (template: Written) => {
    const written = draft.read()
    setBefore(written.title === '' ? undefined : written)
    draft.write(template)
    setOpen(false)
  }
  const back = () => {
    if (before) draft.write(before)
    setBefore(undefined)
  }
  if (kept.length === 0 && !before) return null
  return (
    <Card flush>
      <LinkRow
        icon="file"
        label="用存过的模板"
        value={`${kept.length} 个`}
        onTap={() => setOpen(true)}
      />
      {before && (
        <Button look="plain" icon="retry" onTap={back}>
          {`换回刚才写的《${before.title}》`}
        </Button>
      )}
      <Sheet title="存过的模板" open={isOpen} onClose={() => setOpen(false)}>
        {kept.length === 0 && <Paragraph>都删掉了。</Paragraph>}
        <List className="stack gap-2">
          {kept.map((one) => (
            <Item key={one.title}>
              <Row between gap={2}>
                <Button className="grow" look="outline" onTap={() => use(one)}>
                  {one.title}
                </Button>
                <Button look="plain" icon="trash" onTap={() => dropTemplate(one.title)}>
                  删掉
                </Button>
              </Row>
            </Item>
          ))}
        </List>
      </Sheet>
    </Card>
  )
}
