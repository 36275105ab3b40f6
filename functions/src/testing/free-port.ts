import { createServer } from 'node:net'

/** A loopback port nobody listens on now; a moment later somebody may. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const mostTries = 5
const isTaken = (error: unknown) => /already in use|EADDRINUSE/i.test(String(error))

/** Starts a program on a free port; on another where somebody else took that one first. */
export async function onFreePort<T>(start: (port: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const port = await freePort()
    try {
      return await start(port)
    } catch (error) {
      if (tries === mostTries || !isTaken(error)) throw error
    }
  }
}
