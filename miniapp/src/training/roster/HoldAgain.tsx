import type { Notice } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { paths } from '../paths'
import { draft } from '../publish/draft'
import { writtenAgain } from '../publish/written-again'

/** Begins a new training like this one; what is being written is not lost unasked. */
export function HoldAgain({ notice }: { readonly notice: Notice }) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const toForm = () => {
    close()
    open(paths.publish, { at: notice.organisation.split('/').slice(-2)[0] })
  }
  const write = () => {
    draft.write(writtenAgain(notice))
    toForm()
  }
  return (
    <>
      <Button look="outline" onTap={() => (draft.read().title === '' ? write() : setAsking(true))}>
        照这个再办一期
      </Button>
      <Sheet title="有一份还没发布" open={isAsking} onClose={close}>
        <Paragraph>{`正在写的《${draft.read().title}》还没发布，照这个再办会换掉它。`}</Paragraph>
        <Button onTap={write}>换掉，照这个写</Button>
        <Button look="outline" onTap={toForm}>
          接着写原来的
        </Button>
      </Sheet>
    </>
  )
}
