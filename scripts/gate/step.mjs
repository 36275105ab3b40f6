import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { signalGroup } from '../setup/process-group.mjs'

const shown = { head: 16_000, tail: 4_000 }

/** Passes on the beginning of a long output and the end of it; all of it goes to the log. */
function reader(write, logFile) {
  const log = createWriteStream(logFile)
  let [written, hidden] = [0, '']
  return {
    take(text) {
      log.write(text)
      const room = shown.head - written
      if (room > 0) write(text.slice(0, room))
      written += text.length
      if (text.length > room) hidden = (hidden + text.slice(Math.max(room, 0))).slice(-shown.tail)
    },
    end() {
      log.end()
      const more = written - shown.head
      if (more > 0) write(`${more > shown.tail ? `\n… 全文见 ${logFile}\n` : ''}${hidden}`)
    },
  }
}

/**
 * Rings once, unless it is cancelled before.
 * @param {number} minutes
 * @param {() => void} ring
 * @returns {() => void} cancels it
 */
function afterMinutes(minutes, ring) {
  const timer = setTimeout(ring, minutes * 60_000)
  return () => clearTimeout(timer)
}

/**
 * Runs one step of the gate in a process group of its own; whatever it left running is ended.
 * @param {{ root: string, logs: string, name: string, command: string, env?: Record<string, string>,
 *   minutes?: number, write?: (text: string) => void, alarm?: typeof afterMinutes }} step
 * @returns {Promise<boolean>} whether it ended with 0 in the time it has
 */
export function runStep({
  root,
  logs,
  name,
  command,
  env = {},
  minutes = 25,
  write = (text) => process.stdout.write(text),
  alarm = afterMinutes,
}) {
  const startedAt = Date.now()
  const output = reader(write, join(logs, `${name}.log`))
  write(`\n▶ ${command}\n`)
  const child = spawn(command, {
    cwd: root,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NO_COLOR: '1',
      ...env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', output.take)
  }
  const stop = () => signalGroup(child.pid, 'SIGKILL')
  const cancel = alarm(minutes, () => {
    output.take(`\n${minutes} 分钟没有结束，停下它。\n`)
    stop()
  })
  process.once('exit', stop)
  return new Promise((done) => {
    child.once('exit', stop)
    child.once('close', (code) => {
      cancel()
      process.off('exit', stop)
      output.end()
      const seconds = Math.round((Date.now() - startedAt) / 1000)
      write(`${code === 0 ? '✓' : '✗'} ${name}（${seconds} 秒）\n`)
      done(code === 0)
    })
  })
}
