import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { keepTemplate } from './templates'
import type { Written } from './written'

/** Keeps what is written for the next time. */
export function KeepTemplate({ written }: { readonly written: Written }) {
  const [kept, setKept] = useState<string>()
  const title = written.title.trim()
  const keep = () => {
    keepTemplate(written)
    setKept(title)
  }
  return (
    <>
      <Button look="plain" icon="save" disabled={title.length < 2} onTap={keep}>
        存成模板，下次照着写
      </Button>
      {kept === title && (
        <Paragraph role="status" className="t-second">
          {`《${kept}》已存成模板，日期除外，只存在这台设备上。`}
        </Paragraph>
      )}
    </>
  )
}
