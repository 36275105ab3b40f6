import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runStep } from './step.mjs'

let logs: string
let printed: string
beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), 'changaitong-step-'))
  printed = ''
})
afterEach(() => rmSync(logs, { recursive: true, force: true }))

let ring: () => void
/** A clock on which the minutes are over when a test says so. */
const alarm = (_: number, whenOver: () => void) => {
  ring = whenOver
  return () => {}
}

const run = (command: string, onWrite = () => {}) =>
  runStep({
    root: process.cwd(),
    logs,
    name: 'step',
    command,
    write: (text: string) => {
      printed += text
      onWrite()
    },
    alarm,
  })

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a step of the gate', () => {
  it('shows what is run, what it says, and how it ended', async () => {
    expect(await run('echo one; echo two >&2')).toBe(true)
    expect(printed).toMatch(/▶ echo one.*\none\ntwo\n✓ step/s)
    expect(await run('exit 3')).toBe(false)
    expect(printed).toContain('✗ step')
  })

  it('does not pass when it is killed', async () => {
    expect(await run('kill -9 $$')).toBe(false)
  })

  it('prints little of a great deal, the end included, and keeps it all', async () => {
    await run('i=0; while [ $i -lt 9000 ]; do echo "line $i"; i=$((i+1)); done; echo the end')
    expect(printed.length).toBeLessThan(25_000)
    expect(printed).toContain('line 1\n')
    expect(printed).toContain('the end')
    expect(readFileSync(join(logs, 'step.log'), 'utf8')).toContain('line 5000\n')
  })

  it('is stopped, with what it started, when it does not end', async () => {
    const ringOnceStarted = () => {
      if (/pid \d+\n$/.test(printed)) ring()
    }
    expect(await run('sleep 600 & echo "pid $!"; wait', ringOnceStarted)).toBe(false)
    const pid = Number(/pid (\d+)/.exec(printed)?.[1])
    expect(pid).toBeGreaterThan(0)
    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false)
  })

  it('leaves nothing running behind it', async () => {
    expect(await run('sleep 600 >/dev/null 2>&1 & echo "pid $!"')).toBe(true)
    const pid = Number(/pid (\d+)/.exec(printed)?.[1])
    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false)
  })
})
