import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

const programs = ['node', 'npm', 'sh', 'env']

/** A machine with Node and nothing else: no Java, no browser. */
function barePath(): string {
  const folder = join(root, '.data/bare-path')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const places = (process.env.PATH ?? '').split(delimiter)
  for (const program of programs) {
    const place = places.find((each) => readdirIfThere(each).includes(program))
    if (place) symlinkSync(join(place, program), join(folder, program))
  }
  return folder
}

function readdirIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readOf(pid: string, what: 'environ' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

const PATH = barePath()

/** One run of a command, and all that it started: each carries a mark in its surroundings. */
export function run(command: string, args: readonly string[]) {
  const mark = randomUUID()
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { HOME: process.env.HOME, PATH, CHANGAITONG_RUN: mark },
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  let output = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const look of waiting) look()
    })
  const processes = () =>
    readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && readOf(pid, 'environ').includes(mark))
  return {
    pid: child.pid ?? 0,
    exitCode: async () => (await exited)[0],
    output: () => output,
    /** Waits until it has said so; rejects when it ends without. */
    said: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)
          if (found) resolve(found[1] ?? found[0])
        }
        waiting.add(look)
        look()
        exited.then(() => reject(new Error(`ended without saying ${pattern}:\n${output}`)))
      }),
    /** What is running of it, the children of its children included. */
    processes,
    /** The process that npm's shell runs. */
    launcher: () =>
      Number(processes().find((pid) => readOf(pid, 'cmdline').includes('node\0scripts/start.mjs'))),
  }
}

export const npmStart = (...args: readonly string[]) => run('npm', ['start', '--', ...args])
