// Runs the stand-in for WeChat and the text-message gateway by itself: npm run fake-wechat -- 4100
import { startFakeWechat } from '../../functions/src/testing/fake-wechat.ts'

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const { origin, stop } = await startFakeWechat(Number(process.argv[2] ?? 0), (phone, code) =>
  say({ phone, code }),
)
say({ origin })

// Ends with whoever started it, however that ends.
process.stdin.resume()
process.stdin.once('end', () => stop().then(() => process.exit(0)))
