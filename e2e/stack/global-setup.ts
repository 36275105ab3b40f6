import type { TestProject } from 'vitest/node'
import { startStack } from '../../scripts/stack/start-stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The one address of the whole stack. */
    url: string
    wechatOrigin: string
    storeEndpoint: string
  }
}

/** The stack that `npm start` starts, once for all journeys, with data of its own. */
export async function setup(project: TestProject) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const stack = await startStack()
  project.provide('url', stack.url)
  project.provide('wechatOrigin', stack.wechatOrigin)
  project.provide('storeEndpoint', stack.storeEndpoint)
  return stack.stop
}
