import { roleWords } from '@cgt/shared/access/role-words'
import type { Member } from '@cgt/shared/identity/join'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { useState } from 'react'
import { dayText } from '../../platform/moment'
import { Button } from '../../ui/Button'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { GrantSheet } from '../administration/GrantSheet'
import { type ListedGrant, useGrants } from '../administration/queries'
import { RevokeSheet } from '../administration/RevokeSheet'
import { calledOf } from '../joins/called-of'
import { asWords } from '../organisations/words'
import { useMay } from '../roles/use-may'
import { RemovalSheet } from './RemovalSheet'
import { WholeDetails } from './WholeDetails'

interface Props {
  readonly member: Member
  readonly organisation: Organisation
}

type Opened = 'remove' | 'grant' | ListedGrant

/** One member: who, since when, what they may act as here, and what may be changed about it. */
export function MemberDetail({ member, organisation }: Props) {
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const may = useMay(organisation)
  const { personId, as, since } = member
  const { kind: organisationKind, name } = organisation
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Heading level={2} className="t-title figures">
          {calledOf(member)}
        </Heading>
        <Paragraph className="figures">
          {`${name}的${asWords({ as, organisationKind })}，${dayText(since)} 起。`}
        </Paragraph>
        {may.here('unmaskPerson') && <WholeDetails personId={personId} called={calledOf(member)} />}
      </Stack>
      {may.here('seeGrants') && (
        <RolesHere
          personId={personId}
          organisation={organisation}
          mayRevoke={may.here('revokeRole')}
          onRevoke={setOpened}
        />
      )}
      <Row gap={3} wrap>
        {may.here('grantRole') && (
          <Button icon="plus" onTap={() => setOpened('grant')}>
            授予身份
          </Button>
        )}
        {may.here(as === 'officer' ? 'decideOfficer' : 'decideJoin') && (
          <Button look="outline" onTap={() => setOpened('remove')}>
            {as === 'officer' ? '不再让他做经办人' : '移出'}
          </Button>
        )}
      </Row>
      {opened === 'remove' && <RemovalSheet member={member} from={name} onClose={close} />}
      {opened === 'grant' && (
        <GrantSheet organisation={organisation} personId={personId} onClose={close} />
      )}
      {typeof opened === 'object' && <RevokeSheet grant={opened} onClose={close} />}
    </Stack>
  )
}

interface RolesProps {
  readonly personId: string
  readonly organisation: Organisation
  readonly mayRevoke: boolean
  readonly onRevoke: (grant: ListedGrant) => void
}

function RolesHere({ personId, organisation, mayRevoke, onRevoke }: RolesProps) {
  const { items } = useGrants(organisation.path, 'at')
  const held = items?.filter((grant) => grant.personId === personId)
  if (!held) return null
  return (
    <Stack gap={2}>
      {held.length === 0 && <Paragraph className="t-second">在这里没有身份。</Paragraph>}
      {held.map((grant) => (
        <Row key={grant.id} between gap={3}>
          <Words className="t-strong">{roleWords[grant.role]}</Words>
          {mayRevoke && (
            <Button look="outline" onTap={() => onRevoke(grant)}>
              收回
            </Button>
          )}
        </Row>
      ))}
    </Stack>
  )
}
