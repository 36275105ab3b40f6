import type { Device } from '@cgt/shared/identity/device'
import { useState } from 'react'
import { openTab } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { DeviceCard, deviceWords } from './DeviceCard'
import { useEndDevices, useSignOutEverywhere } from './queries'

/** What is about to be ended. */
type Ending = { readonly what: Device } | { readonly what: 'others' | 'everywhere' }

function words({ what }: Ending): readonly [title: string, body: string] {
  if (what === 'others')
    return [
      '让其他设备都退出？',
      '除了这台，别处都要重新登录。手机丢了、怀疑账号被别人用，就点这个。',
    ]
  if (what === 'everywhere')
    return ['在所有设备上退出？', '包括这一台。手机上填的情况还在，下次登录接着用。']
  return [`让“${deviceWords(what)}”退出？`, '那台设备马上要重新登录，这一台不受影响。']
}

/** Every device, this one first, and the ways to end them. */
export function DeviceList({ devices }: { readonly devices: readonly Device[] }) {
  const [ending, setEnding] = useState<Ending>()
  const end = useEndDevices()
  const leave = useSignOutEverywhere()
  const others = devices.filter(({ current }) => !current)
  const close = () => setEnding(undefined)
  const confirm = ({ what }: Ending) => {
    if (what === 'everywhere') leave.mutate(undefined, { onSuccess: () => openTab('mine') })
    else
      end.mutate(
        (what === 'others' ? others : [what]).map(({ deviceId }) => deviceId),
        { onSuccess: close },
      )
  }
  const [title, body] = ending ? words(ending) : ['', '']
  const error = end.error ?? leave.error
  return (
    <Stack gap={4}>
      {devices
        .filter(({ current }) => current)
        .concat(others)
        .map((device) => (
          <DeviceCard
            key={device.deviceId}
            device={device}
            onEnd={() => setEnding({ what: device })}
          />
        ))}
      {others.length > 1 && (
        <Button look="outline" onTap={() => setEnding({ what: 'others' })}>
          {`让其他 ${others.length} 台都退出`}
        </Button>
      )}
      <Button look="quiet" onTap={() => setEnding({ what: 'everywhere' })}>
        在所有设备上退出
      </Button>
      <Sheet title={title} open={ending !== undefined} onClose={close}>
        <Paragraph>{body}</Paragraph>
        {error && <Wrong error={error} />}
        <Button busy={end.isPending || leave.isPending} onTap={() => ending && confirm(ending)}>
          退出
        </Button>
        <Button look="outline" onTap={close}>
          先不
        </Button>
      </Sheet>
    </Stack>
  )
}
