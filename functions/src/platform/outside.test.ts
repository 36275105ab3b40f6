import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { selfSigned } from '../testing/self-signed.ts'
import { askOutside, deadline } from './outside.ts'

const running: Server[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const server of running.splice(0)) server.close().closeAllConnections()
})

async function listen(server: Server, scheme = 'http'): Promise<URL> {
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return new URL(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/?secret=canary`)
}

const ask = (address: URL) => askOutside(address, {}, new AbortController().signal)

const serve = (listener: RequestListener) => listen(createServer(listener))

describe('a service outside', () => {
  it('is asked for JSON, once', async () => {
    let asked = 0
    const address = await serve((_, response) => {
      asked++
      response.end('{"a":1}')
    })
    expect(await ask(address)).toEqual({ a: 1 })
    expect(asked).toBe(1)
  })

  it('leads nobody elsewhere: a redirect is not followed', async () => {
    let reached = false
    const elsewhere = await serve((_, response) => {
      reached = true
      response.end('{}')
    })
    const address = await serve((_, response) => {
      response.writeHead(302, { location: elsewhere.href }).end()
    })
    await expect(ask(address)).rejects.toThrow('did not answer')
    expect(reached).toBe(false)
  })

  it('is read no further than 64 KB, however much it sends', async () => {
    let sent = 0
    const address = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && sent < 64 * 1024 * 1024) {
          sent += 65_536
          if (!response.write('"'.repeat(65_536))) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    await expect(ask(address)).rejects.toThrow('did not answer')
    expect(sent).toBeLessThan(16 * 1024 * 1024)
  })

  it('is not spoken to when nobody vouches for its certificate', async () => {
    let reached = false
    const server = createSecure(selfSigned, (_, response) => {
      reached = true
      response.end('{}')
    })
    const address = await listen(server, 'https')
    await expect(ask(address)).rejects.toThrow('did not answer')
    expect(reached).toBe(false)
  })

  it.each(['{"a":', '<html>', ''])('is not believed when it answers «%s»', async (body) => {
    const address = await serve((_, response) => void response.end(body))
    await expect(ask(address)).rejects.toThrow('did not answer')
  })

  it('is not quoted with its address, which may hold a secret', async () => {
    const address = await serve((_, response) => void response.writeHead(500).end('canary'))
    await expect(ask(address)).rejects.not.toThrow('canary')
  })

  it('has three seconds to answer', () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    expect(deadline().aborted).toBe(false)
    expect(timeout).toHaveBeenCalledExactlyOnceWith(3000)
  })
})
