import { Card } from '../../ui/Card'
import { Heading, Paragraph, Section, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'

const kept = [
  ['你答的题', '在这部手机上，判定也在手机上做。打开“存到我的档案”才上传，只用来替你比对政策。'],
  ['登录', '微信或手机号只存成还原不了的编号，用来认出是你；还有哪些设备登录着。'],
  ['单位和身份', '你申请加入的单位、被授予的身份，用来决定你能办什么。'],
  ['姓名和身份证号', '你填了才有，加密保存。别人平时只看得到“张*”；看全要写理由，每次都告诉你。'],
  ['办事记录', '谁在什么时候办了什么，不记内容，防止有人改了不认；注销后也保留，但对不上你是谁。'],
] as const

/** What is kept, and why. */
export const WhatIsKept = () => (
  <Section className="stack gap-2">
    <Heading level={2} className="t-title">
      存了什么，为什么
    </Heading>
    <Card>
      <Stack gap={3}>
        {kept.map(([what, why]) => (
          <Stack key={what} gap={1}>
            <Words className="t-strong">{what}</Words>
            <Paragraph className="t-second">{why}</Paragraph>
          </Stack>
        ))}
      </Stack>
    </Card>
  </Section>
)
