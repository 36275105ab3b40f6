import { edgeDeps } from './cloud.ts'
import { readLoginKey } from './login-key.ts'
import { deadline } from './outside.ts'
import { leastKeyLength, setting } from './setting.ts'
import { openSms } from './sms.ts'
import type { Table } from './table.ts'
import { openWechat } from './wechat.ts'

function origin(name: string): string {
  const value = setting(name)
  // A local stack talks to a stand-in on loopback; everywhere else secrets travel encrypted.
  if (process.env.CHANGAITONG_STAGE !== 'local' && !value.startsWith('https://'))
    throw new Error(`${name} must be https`)
  return value
}

export const cloudWechat = (table: Table) =>
  openWechat(
    {
      origin: origin('WECHAT_ORIGIN'),
      appId: setting('WECHAT_APP_ID'),
      secret: setting('WECHAT_SECRET'),
    },
    { ...edgeDeps, table, deadline },
  )

export const cloudSms = () =>
  openSms(
    { origin: origin('SMS_ORIGIN'), key: setting('SMS_KEY') },
    { log: edgeDeps.log, deadline },
  )

export const cloudLoginKey = () => readLoginKey(setting('LOGIN_KEY'), leastKeyLength())
