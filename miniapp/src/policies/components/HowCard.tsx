import type { ApplicationWindow, Policy, PolicyVersion } from '@cgt/shared/eligibility/policy'
import { createStored, useStored } from '../../platform/stored'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { prose } from '../../ui/prose'
import { Stack } from '../../ui/Stack'

interface Props {
  readonly policy: Policy
  readonly version: PolicyVersion
}

/** Which papers are ready, by policy; kept on the phone. */
const ready = createStored<Readonly<Record<string, readonly string[]>>>('materials', {})

const materialText = (material: PolicyVersion['materials'][number]) =>
  typeof material === 'string' ? material : `下面任一样：${material.oneOf.join(' / ')}`

const dayOfYear = (day: string) => {
  const [month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

const windowText = ({ from, to, grace }: ApplicationWindow) =>
  `每年 ${dayOfYear(from)}到 ${dayOfYear(to)}${grace ? '（补办上一年的）' : ''}`

/** The papers to bring, ticked off one by one; then where, how and by when. */
export function HowCard({ policy, version }: Props) {
  const { materials, procedure } = version
  const ticked = useStored(ready)[policy.id] ?? []
  const tick = (material: string) => {
    const next = ticked.includes(material)
      ? ticked.filter((one) => one !== material)
      : [...ticked, material]
    ready.write({ ...ready.read(), [policy.id]: next })
  }
  return (
    <Card>
      <Stack gap={4}>
        <Stack gap={2}>
          <Heading level={3} className="t-title">
            带上这些材料
          </Heading>
          {materials.length === 0 ? (
            <Paragraph className="t-second">公开页面没写要什么材料，去之前先打电话问。</Paragraph>
          ) : (
            <Choices
              several
              label="材料"
              options={materials.map((material) => ({
                value: materialText(material),
                label: prose(materialText(material)),
              }))}
              chosen={ticked}
              onChoose={tick}
            />
          )}
        </Stack>
        <Stack gap={2}>
          <Heading level={3} className="t-title">
            去哪办
          </Heading>
          {procedure.where.length === 0 && (
            <Paragraph className="t-second">
              公开页面没写办理地点，先打 12333（人社）或 12351（工会）问。
            </Paragraph>
          )}
          <List className="stack gap-2">
            {procedure.where.map((place) => (
              <Item key={place} className="bullet">
                {prose(place)}
              </Item>
            ))}
            {procedure.steps?.map((step, index) => (
              <Item key={step} className="t-second">
                {index + 1}. {prose(step)}
              </Item>
            ))}
          </List>
          {procedure.deadline && <Paragraph>截止：{prose(procedure.deadline)}</Paragraph>}
          {policy.windows?.map((window) => (
            <Words key={window.from} className="t-second figures">
              受理时间：{windowText(window)}
            </Words>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
