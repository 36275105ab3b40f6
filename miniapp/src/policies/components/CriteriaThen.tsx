import type { IsoDate } from '@cgt/shared/eligibility/key'
import type { Policy } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { chooseAsOf } from '../../eligibility/occasion'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { versionOn } from '../amount-text'

interface Props {
  readonly policy: Policy
  readonly asOf: IsoDate
}

/** No version is in force: nothing is judged, but one may look at the last day on which it was. */
export function CriteriaThen({ policy, asOf }: Props) {
  const version = versionOn(policy, asOf)
  const then = version?.to && version.to < asOf ? version.to : version?.from
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={3} className="t-title">
          条件
        </Heading>
        <Paragraph className="t-second">这一天没有生效的版本，所以不逐条判定。</Paragraph>
        {then && (
          <Button look="outline" icon="calendar" onTap={() => chooseAsOf(then)}>
            {`按 ${calendarDate(then)} 看当时的条件`}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
