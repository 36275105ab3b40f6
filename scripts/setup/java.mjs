import { spawnSync } from 'node:child_process'

/** Whether there is a Java that runs DynamoDB Local: 17 or newer. */
export function hasJava() {
  const { stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const [, major = '0'] = /version "(\d+)/.exec(stderr ?? '') ?? []
  return status === 0 && Number(major) >= 17
}
