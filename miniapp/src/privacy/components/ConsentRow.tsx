import type { Consent } from '@cgt/shared/privacy/consent'
import { momentText } from '@cgt/shared/values/moment-text'
import { purposeWords } from '@cgt/shared/values/purpose-words'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { dayOf } from '../../ui/day-of'
import { Item, List, Words } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { keepHere } from '../kept-here'
import { useGiveConsent, useWithdrawConsent } from '../queries'
import { ConsentWords } from './ConsentWords'

const stateText = {
  never: '没有同意过',
  given: '已同意',
  outdated: '说明更新了，要重新同意',
  withdrawn: '已撤回',
} as const

const didText = { gave: '同意', withdrew: '撤回' } as const

/** One purpose: whether it is agreed to, since when; a tap says what it is and lets one change it. */
export function ConsentRow({ consent }: { readonly consent: Consent }) {
  const [opened, setOpened] = useState(false)
  const { purpose, state, history } = consent
  const last = history[history.length - 1]
  return (
    <>
      <LinkRow
        label={purposeWords[purpose].title}
        note={last ? `${stateText[state]} · ${dayOf(last.at)}` : stateText[state]}
        onTap={() => setOpened(true)}
      />
      <Sheet title={purposeWords[purpose].title} open={opened} onClose={() => setOpened(false)}>
        <ConsentWords purpose={purpose} />
        {history.length > 0 && <History consent={consent} />}
        <Decide consent={consent} onDone={() => setOpened(false)} />
      </Sheet>
    </>
  )
}

const History = ({ consent: { history } }: { readonly consent: Consent }) => (
  <Stack gap={1}>
    <Words className="t-strong">经过</Words>
    <List>
      {history.map(({ did, version, at }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: acts only ever come after each other.
        <Item key={i} className="t-second">
          {`${momentText(at)} ${didText[did]}（第 ${version} 版说明）`}
        </Item>
      ))}
    </List>
  </Stack>
)

interface DecideProps {
  readonly consent: Consent
  readonly onDone: () => void
}

function Decide({ consent: { purpose, state }, onDone }: DecideProps) {
  const give = useGiveConsent()
  const withdraw = useWithdrawConsent()
  const error = give.error ?? withdraw.error
  const onWithdrawn = () => {
    // Who has just taken it back is not asked for it again.
    keepHere(purpose)
    onDone()
  }
  return (
    <>
      {error && <Wrong error={error} />}
      {state !== 'given' && (
        <Button busy={give.isPending} onTap={() => give.mutate(purpose, { onSuccess: onDone })}>
          同意
        </Button>
      )}
      {(state === 'given' || state === 'outdated') && (
        <Button
          look="outline"
          icon="trash"
          busy={withdraw.isPending}
          onTap={() => withdraw.mutate(purpose, { onSuccess: onWithdrawn })}
        >
          撤回，并删掉存着的
        </Button>
      )}
    </>
  )
}
