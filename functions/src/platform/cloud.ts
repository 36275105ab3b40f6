import { systemClock } from './clock.ts'
import { openCursors } from './cursor.ts'
import { systemRandom } from './id.ts'
import { localStore } from './local-store.ts'
import { openLog } from './log.ts'
import { openSms } from './sms.ts'
import { awsStore } from './store-client.ts'
import { openTable } from './table.ts'
import { openWechat } from './wechat.ts'

// Set when a function is bundled: the branches of another stage are cut, not merely skipped.
const isLocal = process.env.CHANGAITONG_STAGE === 'local'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

function origin(name: string): string {
  const value = setting(name)
  if (!isLocal && !value.startsWith('https://')) throw new Error(`${name} must be https`)
  return value
}

const log = openLog()

/** What every function needs of the world. */
export const edgeDeps = {
  log,
  clock: systemClock,
  random: systemRandom,
  allowedOrigins: (process.env.ALLOWED_ORIGINS ?? '').split(' ').filter(Boolean),
}

export const cloudCursors = () => openCursors(setting('CURSOR_KEY'))

export const cloudTable = () =>
  openTable(isLocal ? localStore(setting('DYNAMODB_ENDPOINT')) : awsStore(), setting('TABLE_NAME'))

export const cloudWechat = () =>
  openWechat(
    {
      origin: origin('WECHAT_ORIGIN'),
      appId: setting('WECHAT_APP_ID'),
      secret: setting('WECHAT_SECRET'),
    },
    log,
  )

export const cloudSms = () =>
  openSms({ origin: origin('SMS_ORIGIN'), key: setting('SMS_KEY') }, log)

export const cloudLoginKey = () => setting('LOGIN_KEY')
