import { View } from '@tarojs/components'
import { AsOfLine } from '../../eligibility/AsOfLine'
import { chooseRole, type Role } from '../../eligibility/occasion'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Icon, type IconName } from '../../ui/Icon'
import { Stack } from '../../ui/Stack'
import { Tap } from '../../ui/Tap'
import './RoleChooser.scss'

const roles: readonly { role: Role; icon: IconName; title: string; note: string }[] = [
  {
    role: 'worker',
    icon: 'worker',
    title: '我是职工',
    note: '查补贴、帮扶、减税、落户，给自己或家里',
  },
  {
    role: 'enterprise',
    icon: 'firm',
    title: '我在企业经办',
    note: '查返还、补助、税费优惠，给单位',
  },
]

/** For whom: the first thing to know, and the only thing asked before the questions. */
export const RoleChooser = ({ onChosen }: { readonly onChosen?: () => void }) => (
  <Stack gap={4}>
    <Stack gap={2}>
      <Heading level={2} className="t-lead">
        你替谁查？
      </Heading>
      <Paragraph className="t-second">
        不用登录。答案只留在这部手机上，随时能停，回来接着答。
      </Paragraph>
    </Stack>
    <Stack gap={3}>
      {roles.map(({ role, icon, title, note }) => (
        <Tap
          key={role}
          className="role"
          onTap={() => {
            chooseRole(role)
            onChosen?.()
          }}
        >
          <View className="role__icon">
            <Icon name={icon} large />
          </View>
          <View className="stack grow">
            <Words className="t-title">{title}</Words>
            <Words className="t-second">{note}</Words>
          </View>
          <Icon name="right" />
        </Tap>
      ))}
    </Stack>
    <Stack gap={1}>
      <Words className="t-small">按这一天判定</Words>
      <AsOfLine />
    </Stack>
  </Stack>
)
