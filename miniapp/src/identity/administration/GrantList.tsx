import { isInForce } from '@cgt/shared/access/grant'
import { roleWords } from '@cgt/shared/access/role-words'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { useState } from 'react'
import { today } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Section, Words } from '../../ui/element'
import { More } from '../../ui/More'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Toggle } from '../../ui/Toggle'
import { domainWords } from '../roles/words'
import { AccountSheet } from './AccountSheet'
import { placeOf } from './place'
import { type ListedGrant, useGrants } from './queries'
import { RevokeSheet } from './RevokeSheet'
import './GrantList.scss'

interface Props {
  readonly organisation: Organisation
  readonly mayRevoke: boolean
}

/** Who acts in which role here, and, if wanted, in everything below. */
export function GrantList({ organisation, mayRevoke }: Props) {
  const [isWhole, setWhole] = useState(false)
  const grants = useGrants(organisation.path, isWhole ? 'within' : 'at')
  const { items, error, refetch } = grants
  return (
    <Section className="stack gap-3">
      <Heading level={2} className="t-title">
        {items ? `谁能替它办事（${items.length}${grants.hasNextPage ? '+' : ''}）` : '谁能替它办事'}
      </Heading>
      <Card flush>
        <Toggle label="下级单位的也列出来" on={isWhole} onChange={setWhole} />
        {items?.map((grant) => (
          <GrantRow key={grant.id} grant={grant} mayRevoke={mayRevoke} />
        ))}
        {items?.length === 0 && <Words className="t-second grant-row">这里还没有授予过身份</Words>}
      </Card>
      {!items &&
        (error ? (
          <RefusedPage error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} />
        ))}
      <More pages={grants} />
    </Section>
  )
}

const period = ({ from, to }: ListedGrant): string =>
  `${calendarDate(from)} 起，${to === null ? '没有期限' : `到 ${calendarDate(to)}`}`

function GrantRow({
  grant,
  mayRevoke,
}: {
  readonly grant: ListedGrant
  readonly mayRevoke: boolean
}) {
  const [opened, setOpened] = useState<'revoke' | 'account'>()
  const close = () => setOpened(undefined)
  return (
    <Row between wrap gap={3} className="grant-row">
      <Stack gap={1} className="grow">
        <Row gap={2} wrap>
          <Words className="t-strong">{roleWords[grant.role]}</Words>
          {!isInForce(grant, today()) && <Tag tone="past">不在期限内</Tag>}
        </Row>
        <Paragraph className="t-second figures">
          {`识别码 ${spokenCode(grant.personId)} · ${placeOf(grant.organisation)} · ${domainWords[grant.domain]}`}
        </Paragraph>
        <Paragraph className="t-small figures">{period(grant)}</Paragraph>
      </Stack>
      {mayRevoke && (
        <Row gap={2}>
          <Button look="plain" onTap={() => setOpened('account')}>
            账号
          </Button>
          <Button look="outline" onTap={() => setOpened('revoke')}>
            收回
          </Button>
        </Row>
      )}
      {opened === 'revoke' && <RevokeSheet grant={grant} onClose={close} />}
      {opened === 'account' && <AccountSheet personId={grant.personId} onClose={close} />}
    </Row>
  )
}
