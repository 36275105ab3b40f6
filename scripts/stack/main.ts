import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildOnce } from './build-once.ts'
import { type Stack, startStack } from './start-stack.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.data/town')

export interface StartOptions {
  readonly port: number
  readonly fresh: boolean
}

function onceSignalled(end: () => void): void {
  let signalled = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (signalled) return
      signalled = true
      console.log('\n正在停止……')
      end()
    })
}

/** Builds what changed, starts everything, prints one address, and stops everything on a signal. */
export async function main({ port, fresh }: StartOptions): Promise<void> {
  const startedAt = Date.now()
  const onProgress = (words: string) => console.log(`· ${words}`)
  let starting: Promise<Stack> | undefined
  // A stack on its way up is let up first: half of it could not be found again.
  onceSignalled(async () => {
    await starting?.then((stack) => stack.stop()).catch(() => undefined)
    process.exit(0)
  })
  if (fresh) rmSync(folder, { recursive: true, force: true })
  await buildOnce(root, onProgress)
  starting = startStack({
    port,
    folder,
    onProgress,
    onMessage: (phone, code) => console.log(`  短信 → ${phone}：验证码 ${code}`),
  })
  const stack = await starting
  console.log(`\n产改通已就绪（${((Date.now() - startedAt) / 1000).toFixed(1)} 秒），请打开：\n`)
  console.log(`  ${stack.url}\n`)
  console.log(
    `接口说明 ${stack.url}/docs/ · 本机短信 ${stack.url}/sms/ · 按 Ctrl-C 停止，数据会留着。`,
  )
}
