import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Build {
  readonly name: string
  readonly words: string
  /** Files and folders it is made from. */
  readonly inputs: readonly string[]
  readonly output: string
  readonly command: readonly string[]
}

const builds: readonly Build[] = [
  {
    name: 'pack',
    words: '整理政策目录',
    inputs: ['functions/catalogue', 'shared/src', 'package-lock.json'],
    output: 'functions/catalogue/dist/pack.json',
    command: [process.execPath, '--import', 'tsx', 'functions/catalogue/build-pack.ts'],
  },
  {
    name: 'h5',
    words: '构建 H5 页面（第一次约需一分钟）',
    inputs: [
      'miniapp/src',
      'miniapp/config',
      'miniapp/package.json',
      'shared/src',
      'package-lock.json',
    ],
    output: 'miniapp/dist/h5/index.html',
    command: ['npm', 'run', 'build:h5', '--silent', '-w', 'miniapp'],
  },
]

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
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const endWithUs = () => child.kill()
    process.once('exit', endWithUs)
    let output = ''
    const keep = (text: Buffer) => {
      output = (output + text).slice(-6000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve()
      else reject(new Error(output.trim()))
    })
  })

async function buildIfChanged(root: string, build: Build, onProgress: (words: string) => void) {
  const mark = join(root, '.data/built', build.name)
  const hash = hashOfInputs(root, build)
  const isFresh = existsSync(join(root, build.output)) && existsSync(mark)
  if (isFresh && readFileSync(mark, 'utf8') === hash) return
  onProgress(build.words)
  await run(root, build.command)
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, hash)
}

/** Builds the rule pack and the H5 pages, each only when what it is made from has changed. */
export async function buildOnce(root: string, onProgress: (words: string) => void): Promise<void> {
  for (const build of builds) await buildIfChanged(root, build, onProgress)
}
