/** One clear sentence, or nothing, about whether the data of a local stack can be kept here. */
export function platformComplaint({ platform, arch, env } = process) {
  if (env.DYNAMODB_ENDPOINT || (platform === 'linux' && arch === 'x64')) return undefined
  return `内嵌数据库没有 ${platform}-${arch} 的版本；请启动 DynamoDB Local，再运行 DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start。`
}
