import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useDevices, useEndDevices } from './queries'

/** After a factor changed: whoever had the old one may still be signed in elsewhere. */
export function EndOthers() {
  const { data } = useDevices()
  const end = useEndDevices()
  const others = data?.devices.filter(({ current }) => !current) ?? []
  if (others.length === 0 && !end.isSuccess) return null
  return (
    <Card>
      <Stack gap={3}>
        <Paragraph className="t-second">
          {end.isSuccess
            ? '其他设备都退出了，只剩这一台。'
            : `账号还在另外 ${others.length} 台设备上登录着。换验证器是因为手机丢了、被别人用过的，让它们都退出。`}
        </Paragraph>
        {end.error && <Wrong error={end.error} />}
        {!end.isSuccess && (
          <Button
            look="outline"
            busy={end.isPending}
            onTap={() => end.mutate(others.map(({ deviceId }) => deviceId))}
          >
            {`让其他 ${others.length} 台都退出`}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
