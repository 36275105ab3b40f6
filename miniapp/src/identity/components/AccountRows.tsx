import { useState } from 'react'
import { open } from '../../platform/navigate'
import { session } from '../../platform/session'
import { copyText } from '../../platform/share'
import { useStored } from '../../platform/stored'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { useJoins } from '../organisations/queries'
import { paths } from '../paths'
import { actingAs } from '../roles/acting'
import { LostRole } from '../roles/LostRole'
import { RoleSheet } from '../roles/RoleSheet'
import { calledAs, mayDo, scopesFor, useActing } from '../roles/use-roles'
import { useSecondFactor } from '../second-factor/queries'
import { BindPhone } from './BindPhone'

/** What the signed-in person has and may do, each a row that leads on. */
export function AccountRows() {
  const { lost } = useActing()
  return (
    <>
      {lost && <LostRole lost={lost} onRead={actingAs.clear} />}
      <WorkRows />
      <Card flush>
        <LinkRow
          icon="calendar"
          label="我的培训"
          note="报上的、排队的、等你确认的"
          onTap={() => open('/training/pages/mine/index')}
        />
        <LinkRow
          icon="file"
          label="我的学习记录"
          note="上过的培训、学了多久、成绩、证书"
          onTap={() => open('/training/pages/learned/index')}
        />
        <LinkRow
          icon="check"
          label="我的竞赛"
          note="报上的赛项、抽到几号"
          onTap={() => open('/competitions/pages/list/index')}
        />
        <OrganisationsRow />
        <BindPhone />
        <SecondFactorRow />
        <LinkRow
          icon="lock"
          label="登录的设备"
          note="看看在哪登录着，丢了手机在这里退"
          onTap={() => open(paths.devices)}
        />
        <NumberRow />
      </Card>
    </>
  )
}

/** Whom one acts as, and what that role has to do. */
function WorkRows() {
  const [isChoosing, setChoosing] = useState(false)
  const { held, roles } = useActing()
  if (roles.length < 2) return null
  const acting = [held]
  const speaksForOne = scopesFor(acting, 'seeMembers').some(({ reach }) => reach === 'at')
  const teaches = scopesFor(acting, 'publishNotice')[0]?.organisation.split('/').slice(-2)[0]
  return (
    <Card flush>
      <LinkRow
        icon="mine"
        over="现在的身份"
        label={calledAs(held)}
        value="换身份"
        onTap={() => setChoosing(true)}
      />
      {mayDo(acting, 'decideJoin', 'decideOfficer') && (
        <LinkRow
          icon="people"
          label="审核加入申请"
          note="谁要加入，同意还是不同意"
          onTap={() => open(paths.joins)}
        />
      )}
      {speaksForOne && (
        <LinkRow
          icon="worker"
          label="成员和经办人"
          note="看本单位有谁，移出离开的人"
          onTap={() => open(paths.members)}
        />
      )}
      {!speaksForOne && mayDo(acting, 'seeGrants', 'addOrganisation', 'seeMembers') && (
        <LinkRow
          icon="firm"
          label="管理工作台"
          note="单位、身份和账号"
          onTap={() => open(paths.workbench)}
        />
      )}
      {teaches && (
        <LinkRow
          icon="calendar"
          label="办的培训"
          note="发布新的，看谁报了名"
          onTap={() => open('/training/pages/published/index', { at: teaches })}
        />
      )}
      {teaches && (
        <LinkRow
          icon="firm"
          label="办的竞赛"
          note="试评分规则，发布，看谁报了名，抽签"
          onTap={() => open('/competitions/pages/held/index', { at: teaches })}
        />
      )}
      {mayDo(acting, 'readAudit') && (
        <LinkRow
          icon="file"
          label="审计记录"
          note="谁在什么时候做了什么，有没有被动过"
          onTap={() => open('/audit/pages/audit/index')}
        />
      )}
      {held.role === 'worker' && (
        <Paragraph className="t-small setting">
          {`你还有 ${roles.length - 1} 个身份，换过去就能办它的事。`}
        </Paragraph>
      )}
      <RoleSheet open={isChoosing} onClose={() => setChoosing(false)} />
    </Card>
  )
}

function OrganisationsRow() {
  const { data } = useJoins()
  const waiting = data?.joins.filter(({ state }) => state === 'waiting').length ?? 0
  const joined = data?.joins.filter(({ state }) => state === 'accepted').length ?? 0
  const note = [joined > 0 && `加入了 ${joined} 个`, waiting > 0 && `${waiting} 个等审核`]
    .filter(Boolean)
    .join('，')
  return (
    <LinkRow
      icon="firm"
      label="我的单位和工会"
      note={note || '加入、查进度、退出'}
      onTap={() => open(paths.organisations)}
    />
  )
}

/** Who grants a role needs it whole; nothing can be done with it alone. */
function NumberRow() {
  const personId = useStored(session)?.personId ?? ''
  return (
    <LinkRow
      icon="file"
      label="我的账号编号"
      note="管理员授予身份时要它"
      value="复制编号"
      onTap={() => void copyText(personId, '编号已复制，发给管理员')}
    />
  )
}

function SecondFactorRow() {
  const { data } = useSecondFactor()
  const value = data ? (data.confirmedAt === null ? '未绑定' : '已绑定') : ''
  return (
    <LinkRow
      icon="clock"
      label="动态验证码"
      note="审核、授权前再验证一次用"
      value={value}
      onTap={() => open(paths.secondFactor)}
    />
  )
}
