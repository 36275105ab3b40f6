import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const catalogue = join(import.meta.dirname, '../functions/catalogue')
const id = 'yn-birth-grant'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lint-'))
  mkdirSync(join(root, 'policies'))
  for (const part of ['facts', 'parameters', `policies/${id}.yaml`])
    cpSync(join(catalogue, part), join(root, part), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

function run(...args: string[]) {
  const script = join(import.meta.dirname, 'lint-catalogue.ts')
  const command = ['--import', 'tsx', script, '--root', root, ...args]
  return spawnSync(process.execPath, command, { encoding: 'utf8' })
}

it('a file that is not as the format has it ends with 1, its name and line', () => {
  writeFileSync(join(root, 'policies/broken.yaml'), 'id: broken\ntitel: 错\n')
  const { status, stderr } = run()
  expect(status).toBe(1)
  expect(stderr).toMatch(/policies\/broken\.yaml:1 .*titel/)
})

it('a fault of the catalogue ends with 1, the file, the criterion and what to do', () => {
  const { status, stdout } = run(id)
  expect(status).toBe(1)
  expect(stdout).toContain(`错误 policies/${id}.yaml`)
  expect(stdout).toContain('没有用例：写')
})

it('a sound policy ends with 0', () => {
  const cases = `policies/${id}.cases.yaml`
  cpSync(join(catalogue, cases), join(root, cases))
  const { status, stdout } = run(id)
  expect(stdout).toContain('错误 0')
  expect(status).toBe(0)
})
