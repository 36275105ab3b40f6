import { join } from 'node:path'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { buildOnce } from '../build-once.ts'
import { lockFolder } from './folder-lock.ts'
import { type Stack, startStack } from './start-stack.ts'
import { town, townDay } from './town.ts'
import { townOfficers } from './town-offices.ts'

export interface StartOptions {
  readonly port: number
  /** Where the data stays between runs. */
  readonly data: string
  readonly fresh: boolean
}

const root = join(import.meta.dirname, '../..')

function greet({ url }: Stack, seconds: number): void {
  console.log(`\n产改通已就绪（${seconds.toFixed(1)} 秒），请打开：\n\n  ${url}\n`)
  console.log(
    `不登录就能用。想看已有记录的人，用下面的手机号登录，验证码在短信页；日期选 ${calendarDate(townDay)}：\n`,
  )
  for (const { phone, name } of town) console.log(`  ${phone}  ${name}`)
  console.log(
    '\n办公的人，到“我的”里换身份；第一次办事要绑定动态验证码，用下面的本机验证器就行：\n',
  )
  for (const { phone, name } of townOfficers) console.log(`  ${phone}  ${name}`)
  console.log(
    `\n短信 ${url}/sms/ · 验证器 ${url}/authenticator/ · 接口 ${url}/docs/ · 按 Ctrl-C 停止，数据会留着。`,
  )
}

/** Builds what changed, starts everything and prints one address. `onStop` learns how to end it. */
export async function main(
  { port, data, fresh }: StartOptions,
  onStop: (how: () => Promise<void>) => void,
): Promise<void> {
  const startedAt = Date.now()
  const onProgress = (words: string) => console.log(`· ${words}`)
  const lock = await lockFolder(data)
  await buildOnce(root, ['pack', 'h5'], onProgress)
  let isReady = false
  const onMessage = (phone: string, code: string) => {
    // The town's own people sign in while it is laid: nobody waits for their codes.
    if (isReady) console.log(`  短信 → ${phone}：验证码 ${code}`)
  }
  const starting = startStack({ port, folder: data, fresh, onProgress, onMessage })
  // A stack on its way up is let up first: half of it could not be found again.
  onStop(async () => (await starting).stop())
  const stack = await starting
  isReady = true
  lock.tell(stack.url)
  greet(stack, (Date.now() - startedAt) / 1000)
}
