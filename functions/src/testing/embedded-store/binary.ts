import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The store's program for this machine. Throws a sentence where there is none. */
export function storeBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const binary = manifest.replace(/package\.json$/, 'dynoxide')
    if (existsSync(binary)) return binary
  } catch {
    // Falls through to the sentence below: the optional package is not installed here.
  }
  throw new Error(
    `这台机器（${process.platform}-${process.arch}）没有可用的内嵌数据库；` +
      '请启动 DynamoDB Local，并把它的地址放进环境变量 DYNAMODB_ENDPOINT 再试。',
  )
}
