import type { Join } from '@cgt/shared/identity/join'
import { momentText } from '../../platform/moment'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { asWords, kindWords, stateLook } from './words'

interface Props {
  readonly join: Join
  /** The next thing to do about it. */
  readonly action: { readonly words: string; readonly onTap: () => void }
}

/** How one's belonging to one organisation stands, and what to do next. */
export function JoinCard({ join, action }: Props) {
  const { word, tone, icon } = stateLook[join.state]
  return (
    <Card>
      <Stack gap={2}>
        <Row between align="top" gap={3}>
          <Stack className="grow">
            <Heading level={2} className="t-title">
              {join.organisationName}
            </Heading>
            <Words className="t-second">
              {`${kindWords[join.organisationKind]} · 作为${asWords(join)}`}
            </Words>
          </Stack>
          <Tag tone={tone} icon={icon}>
            {word}
          </Tag>
        </Row>
        <Paragraph className="t-second figures">{story(join)}</Paragraph>
        <Button look="outline" onTap={action.onTap}>
          {action.words}
        </Button>
      </Stack>
    </Card>
  )
}

/** Who decides: the union above about its officers, the officers about everybody else. */
const decider = ({ as }: Join) => (as === 'officer' ? '上级工会' : '单位经办人')

function story(join: Join): string {
  const { state, askedAt, decidedAt, reason } = join
  if (state === 'waiting')
    return `${momentText(askedAt)} 申请，由${decider(join)}审核。可以把识别码报给对方，请对方核对。`
  const when = momentText(decidedAt ?? askedAt)
  if (state === 'accepted') return `${when} 起加入。`
  if (state === 'left') return `${when} 退出。`
  const what = state === 'removed' ? '被移出' : '没有同意'
  return `${when} ${what}，原因：${reason ?? '没有写明'}`
}
