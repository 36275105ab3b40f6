import type { Join } from '@cgt/shared/identity/join'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { JoinCard } from './JoinCard'
import { useLeave, useRequestJoin } from './queries'
import { asWords } from './words'

/** What can be done about a join, by how it stands. */
const actions = {
  waiting: { words: '撤回申请', ask: '撤回这次申请？', body: '撤回后可以随时再申请。' },
  accepted: {
    words: '退出',
    ask: '退出这个单位？',
    body: '退出后，以它的名义得到的身份一起收回；要再加入，得重新申请。',
  },
  refused: { words: '再申请一次', ask: '再申请一次？', body: '按对方写的原因改好了，再申请。' },
  removed: { words: '再申请加入', ask: '再申请加入？', body: '看清移出的原因，再申请。' },
  left: { words: '再申请加入', ask: '再申请加入？', body: '申请后等对方审核。' },
} as const

const order: readonly Join['state'][] = ['waiting', 'accepted', 'refused', 'removed', 'left']

/** Where one belongs and asks to, what waits first. */
export function JoinList({ joins }: { readonly joins: readonly Join[] }) {
  const [chosen, setChosen] = useState<Join>()
  const sorted = [...joins].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <Stack gap={4}>
      {sorted.map((join) => (
        <JoinCard
          key={join.id}
          join={join}
          action={{ words: actions[join.state].words, onTap: () => setChosen(join) }}
        />
      ))}
      {chosen && <ActionSheet join={chosen} onClose={() => setChosen(undefined)} />}
    </Stack>
  )
}

function ActionSheet({ join, onClose }: { readonly join: Join; readonly onClose: () => void }) {
  const leave = useLeave()
  const ask = useRequestJoin()
  const { words, ask: title, body } = actions[join.state]
  const isLeaving = join.state === 'waiting' || join.state === 'accepted'
  const act = () =>
    isLeaving
      ? leave.mutate({ joinId: join.id }, { onSuccess: onClose })
      : ask.mutate({ organisationId: join.organisationId, as: join.as }, { onSuccess: onClose })
  const error = leave.error ?? ask.error
  return (
    <Sheet title={title} open onClose={onClose}>
      <Paragraph>{`${join.organisationName}（${asWords(join)}）。${body}`}</Paragraph>
      {error && <Wrong error={error} />}
      <Button busy={leave.isPending || ask.isPending} onTap={act}>
        {words}
      </Button>
      <Button look="outline" onTap={onClose}>
        先不
      </Button>
    </Sheet>
  )
}
