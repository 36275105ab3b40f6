import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { dirname } from 'node:path'

export interface FolderLock {
  /** What another start is told when it finds the folder taken. */
  readonly tell: (url: string) => void
  readonly release: () => Promise<void>
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Folder by folder: where none can be made, as in /proc, Node's recursive mkdir never answers. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another start may have made it meanwhile.
    if (!isFolder(folder)) throw error
  }
}

// A socket without a file: the kernel gives it to one process only, and takes it back however that ends.
function nameOf(folder: string): string {
  try {
    makeFolder(folder)
  } catch {
    throw new Error(`不能在 ${folder} 存数据；请换一个能写的文件夹：npm start -- --data 文件夹`)
  }
  return `\0changaitong-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
}

const listen = (server: Server, name: string) =>
  new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(name, () => resolve(true))
  })

const heard = (name: string) =>
  new Promise<string>((resolve) => {
    let text = ''
    const socket = connect(name, () => undefined)
    socket.on('data', (part) => {
      text += part
    })
    socket.on('error', () => resolve(text))
    socket.on('close', () => resolve(text))
  })

/** Two stores on one file lose data: takes the folder, or throws a sentence saying who has it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  // The embedded store, whose file is what is guarded, exists on Linux only.
  if (process.platform !== 'linux') return { tell: () => {}, release: async () => {} }
  const name = nameOf(folder)
  let url = ''
  const server = createServer((socket) => socket.on('error', () => {}).end(url))
  if (!(await listen(server, name))) {
    const there = await heard(name)
    throw new Error(
      there
        ? `产改通已经在运行：${there}。直接打开这个网址，或先停掉它再运行 npm start。`
        : '另一个 npm start 正在启动；请等它给出网址，或先停掉它。',
    )
  }
  server.unref()
  return {
    tell: (address) => {
      url = address
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
