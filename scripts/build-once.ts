import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { signalGroup } from './setup/process-group.mjs'

interface Build {
  readonly words: string
  /** Files and folders it is made from. */
  readonly inputs: readonly string[]
  readonly output: string
  readonly command: readonly string[]
}

const pages = ['miniapp/src', 'miniapp/config', 'miniapp/package.json', 'miniapp/babel.config.cjs']
const everywhere = ['shared/src', 'package-lock.json']

const builds = {
  pack: {
    words: '整理政策目录',
    inputs: ['functions/catalogue', ...everywhere],
    output: 'functions/catalogue/dist/pack.json',
    command: [process.execPath, '--import', 'tsx', 'functions/catalogue/build-pack.ts'],
  },
  h5: {
    words: '构建 H5 页面（第一次约需一分钟）',
    inputs: [...pages, ...everywhere],
    output: 'miniapp/dist/h5/index.html',
    command: ['npm', 'run', 'build:h5', '--silent', '-w', 'miniapp'],
  },
  weapp: {
    words: '构建微信小程序',
    inputs: [...pages, 'miniapp/project.config.json', ...everywhere],
    output: 'miniapp/dist/weapp/app.json',
    command: ['npm', 'run', 'build:weapp', '--silent', '-w', 'miniapp'],
  },
} as const satisfies Readonly<Record<string, Build>>

export type BuildName = keyof typeof builds

export const isBuildName = (name: string): name is BuildName => Object.hasOwn(builds, name)

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(join(path, name)))
}

function hashOfInputs(root: string, { inputs }: Build): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(join(root, input))))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const run = (root: string, [command = '', ...args]: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const endWithUs = () => signalGroup(child.pid, 'SIGKILL')
    process.once('exit', endWithUs)
    let output = ''
    const keep = (text: Buffer) => {
      output = (output + text).slice(-6000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve()
      else reject(new Error(output.trim()))
    })
  })

const isNewer = (file: string, time: number): boolean =>
  existsSync(file) && statSync(file).mtimeMs >= time - 1000

/** Builds what is named, each only when what it is made from has changed. */
export async function buildOnce(
  root: string,
  names: readonly BuildName[],
  onProgress: (words: string) => void,
): Promise<void> {
  for (const name of names) {
    const build = builds[name]
    const output = join(root, build.output)
    const mark = join(root, '.data/built', name)
    const hash = hashOfInputs(root, build)
    if (existsSync(output) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) continue
    onProgress(build.words)
    // Whatever is cut short is not taken for done by the next start.
    rmSync(mark, { force: true })
    const startedAt = Date.now()
    await run(root, build.command)
    // Taro ends with 0 and nothing said when its settings are wrong.
    if (!isNewer(output, startedAt)) throw new Error(`${build.words}：没有产出 ${build.output}。`)
    mkdirSync(dirname(mark), { recursive: true })
    writeFileSync(mark, hash)
  }
}
