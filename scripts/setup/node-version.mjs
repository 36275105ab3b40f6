const oldest = [20, 19]

/** One clear sentence, or nothing, about the Node that runs this. */
export function nodeComplaint(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return `需要 Node ${oldest.join('.')} 或更新的版本，现在是 ${version}；请升级 Node 后再运行一次。`
}
