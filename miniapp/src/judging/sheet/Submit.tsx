import { markProblems } from '@cgt/shared/competitions/judged-module'
import { useState } from 'react'
import { useOnline } from '../../platform/network'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import type { SheetAt } from '../keep/desks'
import { useSubmit } from '../keep/submit'
import type { OwnSheet } from '../sheet-state'
import { enteredIn } from './entering'

interface Props {
  readonly at: SheetAt
  readonly own: OwnSheet
}

/** What keeps a sheet from being handed in, in a sentence. */
function hindrance({ module, blanks, ...own }: OwnSheet, online: boolean): string | undefined {
  if (blanks.length > 0) return `「${blanks.join('」「')}」还没打分，请补齐再交。`
  const [problem] = markProblems(module, enteredIn({ module, blanks, ...own }), false)
  if (problem) return problem.words
  return online ? undefined : '没有网络，现在交不了；打的分都在手机上，有网再来交。'
}

/** Hands a sheet in, with nothing blank and after one more question. */
export function Submit({ at, own }: Props) {
  const [isAsking, setAsking] = useState(false)
  const [isTold, setTold] = useState(false)
  const submit = useSubmit()
  const hinders = hindrance(own, useOnline())
  const close = () => setAsking(false)
  const ask = () => {
    setTold(true)
    setAsking(hinders === undefined)
  }
  return (
    <Stack gap={2}>
      {isTold && hinders && <Paragraph className="field__wrong">{hinders}</Paragraph>}
      <Button onTap={ask}>提交这张表</Button>
      <Sheet title={`提交工位 ${own.code}？`} open={isAsking} onClose={close}>
        <Paragraph>
          {`「${own.module.title}」的 ${Object.keys(enteredIn(own).marks).length} 项都打了。交了就不能改，要改得请复核员退回。`}
        </Paragraph>
        {submit.error && <Wrong error={submit.error} />}
        <Button busy={submit.isPending} onTap={() => submit.mutate(at, { onSuccess: close })}>
          确定提交
        </Button>
        <Button look="outline" onTap={close}>
          再看看
        </Button>
      </Sheet>
    </Stack>
  )
}
