import type { FactDef } from '@cgt/shared/eligibility/fact'
import { AsOfLine } from '../../eligibility/AsOfLine'
import { type Role, useOccasion } from '../../eligibility/occasion'
import { phoneFacts } from '../../eligibility/phone-facts'
import type { Screened } from '../../eligibility/use-screening'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Line, Paragraph, Words } from '../../ui/element'
import { Icon } from '../../ui/Icon'
import { Stack } from '../../ui/Stack'
import type { Grouped } from '../groups'
import { paths } from '../paths'
import { FirstToDo } from './FirstToDo'
import { Tally } from './Tally'
import './Hero.scss'

interface Props {
  readonly screening: Screened | undefined
  readonly groups: Grouped | undefined
}

const Private = () => (
  <Line className="hero__private">
    <Icon name="lock" />
    <Words>本机判定，未上传</Words>
  </Line>
)

const isAbout = (role: Role, def: FactDef | undefined) =>
  def !== undefined && (def.subject === 'enterprise') === (role === 'enterprise')

/** The one question; once anything is known of the worker, or of the firm, its answer. */
export function Hero({ screening, groups }: Props) {
  const { role } = useOccasion()
  const told = Object.keys(useStored(phoneFacts))
  const known = told.some((fact) => isAbout(role, screening?.index.facts.get(fact)))
  return (
    <Card className="hero">
      {known && screening && groups ? (
        <Answered role={role} screening={screening} groups={groups} />
      ) : (
        <Unanswered role={role} />
      )}
      <Private />
    </Card>
  )
}

function Unanswered({ role }: { readonly role: Role }) {
  const whom = role === 'worker' ? '我' : '我们单位'
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Heading level={2} className="t-lead">
          看看{whom}能享受什么
        </Heading>
        <Paragraph className="t-second">
          答几道题，就知道哪些政策符合、能领多少、到哪天、去哪办，每一条都给原文。不用登录。
        </Paragraph>
      </Stack>
      <Button onTap={() => open(paths.screening)}>开始，大约 1 分钟</Button>
    </Stack>
  )
}

const Answered = ({
  role,
  screening,
  groups,
}: {
  readonly role: Role
  readonly screening: Screened
  readonly groups: Grouped
}) => (
  <Stack gap={2}>
    <Heading level={2} className="t-title">
      {role === 'worker' ? '我能享受什么' : '企业能享受什么'}
    </Heading>
    <AsOfLine />
    <Tally screening={screening} groups={groups} />
    <FirstToDo screening={screening} groups={groups} />
    <Button onTap={() => open(paths.results)}>看结果和理由</Button>
    {screening.asks.length > 0 && (
      <Button look="outline" onTap={() => open(paths.screening)}>
        接着答，再定几项
      </Button>
    )}
  </Stack>
)
