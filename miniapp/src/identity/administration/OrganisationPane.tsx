import type { Organisation } from '@cgt/shared/identity/organisation'
import { useState } from 'react'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { placeName } from '../../ui/place-name'
import { Row, Stack } from '../../ui/Stack'
import { AddOrganisation } from '../organisations/AddOrganisation'
import { kindWords } from '../organisations/words'
import { paths } from '../paths'
import { useMay } from '../roles/use-may'
import { AccountSheet } from './AccountSheet'
import { GrantList } from './GrantList'
import { GrantSheet } from './GrantSheet'

type Opened = 'add' | 'grant' | 'account'

/** Nothing with members stands below a province or a 州市 but parks and departments. */
const takesMore = ({ kind }: Organisation) => kind !== 'province' && kind !== 'department'

const hasMembers = ({ kind }: Organisation) => kind === 'enterprise' || kind === 'grassrootsUnion'

/** One organisation: what it is, who acts for it, and what the signed-in person may change there. */
export function OrganisationPane({ organisation }: { readonly organisation: Organisation }) {
  const may = useMay(organisation)
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const { name, kind, regionCode, creditCode } = organisation
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={3}>
          <Stack gap={1}>
            <Heading level={2} className="t-head">
              {name}
            </Heading>
            <Paragraph className="t-second figures">
              {[kindWords[kind], placeName(regionCode), creditCode].filter(Boolean).join(' · ')}
            </Paragraph>
          </Stack>
          <Row gap={2} wrap>
            {may.here('grantRole') && (
              <Button icon="plus" onTap={() => setOpened('grant')}>
                授予身份
              </Button>
            )}
            {may.here('addOrganisation') && takesMore(organisation) && (
              <Button look="outline" icon="firm" onTap={() => setOpened('add')}>
                登记下级单位
              </Button>
            )}
            {may.here('disablePerson') && (
              <Button look="outline" icon="lock" onTap={() => setOpened('account')}>
                停用或恢复账号
              </Button>
            )}
          </Row>
        </Stack>
      </Card>
      <PeopleRows organisation={organisation} />
      {may.here('seeGrants') && (
        <GrantList organisation={organisation} mayRevoke={may.here('revokeRole')} />
      )}
      {opened === 'grant' && <GrantSheet organisation={organisation} onClose={close} />}
      {opened === 'add' && <AddOrganisation above={organisation} onClose={close} />}
      {opened === 'account' && <AccountSheet onClose={close} />}
    </Stack>
  )
}

/** Who belongs here, and who would like to. */
function PeopleRows({ organisation }: { readonly organisation: Organisation }) {
  const may = useMay(organisation)
  const seesMembers = hasMembers(organisation) && may.here('seeMembers')
  const decides = may.anywhere('decideJoin', 'decideOfficer')
  if (!seesMembers && !decides) return null
  return (
    <Card flush>
      {seesMembers && (
        <LinkRow
          icon="worker"
          label="成员和经办人"
          onTap={() => open(paths.members, { at: organisation.id })}
        />
      )}
      {decides && <LinkRow icon="people" label="审核加入申请" onTap={() => open(paths.joins)} />}
    </Card>
  )
}
