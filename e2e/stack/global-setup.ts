import type { TestProject } from 'vitest/node'
import { startStack } from '../../scripts/stack/start-stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The one address of the whole stack. */
    url: string
    wechatOrigin: string
  }
}

/** The stack that `npm start` starts, once for all journeys, with data of its own. */
export default async function setup(project: TestProject) {
  const stack = await startStack()
  project.provide('url', stack.url)
  project.provide('wechatOrigin', stack.wechatOrigin)
  return stack.stop
}
