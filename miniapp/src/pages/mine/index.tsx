import { SignInCard } from '../../identity/components/SignInCard'
import { JudgingRow } from '../../judging/components/JudgingRow'
import { appearance } from '../../platform/appearance'
import { useStored } from '../../platform/stored'
import { PrivacyRow } from '../../privacy/components/PrivacyRow'
import { RecordRow } from '../../records/components/RecordRow'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Page } from '../../ui/Page'
import { Segments } from '../../ui/Segments'
import { Stack } from '../../ui/Stack'
import { Toggle } from '../../ui/Toggle'

const darkness = [
  { value: 'auto', label: '跟随手机' },
  { value: 'off', label: '浅色' },
  { value: 'on', label: '深色' },
] as const

const stays = [
  '你答的题、改的日期、勾的材料，都存在这部手机上，不会自动上传。',
  '判定在手机上算，服务器只发规则，不知道你是谁、答了什么。',
  '登录后由你决定要不要把情况存到档案，随时能停、能删。',
  '换手机或清理缓存会丢，可以先在「我的情况」里导出。',
]

/** 我的: who one is, how the screen looks, and what stays on the phone. */
export default function Mine() {
  const look = useStored(appearance)
  return (
    <Page title="我的" tab="mine">
      <SignInCard />
      <JudgingRow />
      <RecordRow />
      <PrivacyRow />
      <Card flush>
        <Toggle
          label="大字版"
          note="字大三成，一屏少放几样"
          on={look.large}
          onChange={(large) => appearance.write({ ...look, large })}
        />
        <Stack gap={2} className="setting">
          <Words>深色</Words>
          <Segments
            label="深色"
            options={darkness}
            chosen={look.dark}
            onChoose={(dark) => appearance.write({ ...look, dark })}
          />
        </Stack>
      </Card>
      <Card>
        <Stack gap={2}>
          <Heading level={2} className="t-title">
            什么留在手机上
          </Heading>
          <List className="stack gap-2">
            {stays.map((line) => (
              <Item key={line} className="t-second bullet">
                {line}
              </Item>
            ))}
          </List>
        </Stack>
      </Card>
      <Paragraph className="t-small">
        判定只供参考，以主管单位审核为准。工会热线 12351，人社热线 12333。
      </Paragraph>
    </Page>
  )
}
