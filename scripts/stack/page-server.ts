import { existsSync, readFileSync } from 'node:fs'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pageHeaders } from '../../miniapp/config/page-headers.ts'
import { decoded, sendFile } from './static-files.ts'

export interface PageServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

export interface Behind {
  /** The H5 build. */
  readonly pages: string
  readonly cloudOrigin: string
  /** Shows what the stand-in text-message gateway was asked to send. */
  readonly wechatOrigin: string
}

const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const here = join(import.meta.dirname, 'pages')

function passOn(origin: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const { host: _, ...headers } = request.headers
  const { hostname, port } = new URL(origin)
  const onward = ask({ hostname, port, path, method: request.method, headers }, (answer) => {
    // Its own headers alone: the cloud's are stricter than a page's.
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(503)
    response.end()
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

/** The folder a page is in, and its path there. */
function placeOf(behind: Behind, path: string): readonly [string, string] {
  const assets = '/docs/assets'
  if (path.startsWith(`${assets}/`)) return [swaggerUi, path.slice(assets.length)]
  return [/^\/(docs|sms|authenticator)\//.test(path) ? here : behind.pages, path]
}

/** What the page that an address belongs to asks of whoever sends it, and what it loads. */
function setHeaders(behind: Behind, path: string, response: ServerResponse): void {
  const [, ours] = /^\/(docs|sms|authenticator)\//.exec(path) ?? []
  const page = join(ours ? join(here, ours) : behind.pages, 'index.html')
  const html = existsSync(page) ? readFileSync(page, 'utf8') : ''
  response.setHeaders(new Map(Object.entries(pageHeaders(html))))
}

/** A person who mistyped an address, not a program that asks the cloud. */
const looksForPage = ({ method, headers }: IncomingMessage, path: string): boolean =>
  method === 'GET' && path !== '/openapi.json' && /text\/html/.test(headers.accept ?? '')

/** A file of the pages; what is none is the cloud's, whose own address has nothing before its paths. */
function sendPage(behind: Behind, request: IncomingMessage, response: ServerResponse): void {
  const address = request.url ?? '/'
  const [path = '/'] = address.split('?')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  setHeaders(behind, path, response)
  if (isRead && sendFile(...placeOf(behind, path), request, response)) return
  if (looksForPage(request, path))
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面。')
  else passOn(behind.cloudOrigin, cloudPath(address), request, response)
}

/** The cloud's path; a malformed one, which the emulator would refuse in its own words, is an unknown one. */
const cloudPath = (path: string): string => (decoded(path) === undefined ? '/malformed' : path)

function route(behind: Behind, request: IncomingMessage, response: ServerResponse): void {
  const address = request.url ?? '/'
  const [path = '/'] = address.split('?')
  if (path === '/api' || path.startsWith('/api/'))
    passOn(behind.cloudOrigin, cloudPath(address.slice('/api'.length) || '/'), request, response)
  else if (path === '/sms/messages')
    passOn(behind.wechatOrigin, address.slice('/sms'.length), request, response)
  else if (/^\/(docs|sms|authenticator)$/.test(path)) {
    setHeaders(behind, path, response)
    response.writeHead(308, { location: `${path}/` }).end()
  } else sendPage(behind, request, response)
}

/** One address for everything: the app, `/api` (the cloud, also without `/api`: `/openapi.json`), `/docs` (its operations), `/sms` (messages sent), `/authenticator` (codes of the moment). */
export async function startPageServer(port: number, behind: Behind): Promise<PageServer> {
  const server = createServer((request, response) => route(behind, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = new Error(`端口 ${port} 已被占用；请先停掉占用它的程序，或换一个端口。`)
      reject(error.code === 'EADDRINUSE' ? taken : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
