import type { Join } from '@cgt/shared/identity/join'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { useState } from 'react'
import { goBack } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { placeName } from '../../ui/place-name'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { useRequestJoin } from './queries'
import { asWords, kindWords } from './words'

const isAs = (value: string): value is Join['as'] => value === 'member' || value === 'officer'

const optionsFor = ({ kind }: Organisation) => [
  {
    value: 'member',
    label: `我是这里的${asWords({ as: 'member', organisationKind: kind })}`,
    note: '由单位经办人或县区总工会审核',
  },
  {
    value: 'officer',
    label: '我是经办人，替它办事',
    note: '由上级工会审核；同意后要绑定动态验证码',
  },
]

interface Props {
  readonly organisation: Organisation
  readonly onClose: () => void
}

/** Asks to join one organisation, as one of its people or as who speaks for it. */
export function RequestSheet({ organisation, onClose }: Props) {
  const [as, setAs] = useState<Join['as']>('member')
  const ask = useRequestJoin()
  const { id, name, kind, regionCode, creditCode } = organisation
  return (
    <Sheet title={name} open onClose={onClose}>
      <Paragraph className="t-second figures">
        {[kindWords[kind], placeName(regionCode), creditCode].filter(Boolean).join(' · ')}
      </Paragraph>
      <Choices
        label="以什么身份加入"
        options={optionsFor(organisation)}
        chosen={[as]}
        onChoose={(value) => isAs(value) && setAs(value)}
      />
      {ask.error && <Wrong error={ask.error} />}
      <Button
        busy={ask.isPending}
        onTap={() => ask.mutate({ organisationId: id, as }, { onSuccess: goBack })}
      >
        申请加入
      </Button>
    </Sheet>
  )
}
