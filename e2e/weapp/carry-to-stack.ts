import type { WxRequest, WxResponse } from './runner/sim.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * Plays WeChat's network: a request for the address that was built into the mini-program goes to
 * the same path of the stack that runs.
 */
export const carryTo =
  (stack: string) =>
  async ({ url, method, data, header }: WxRequest): Promise<WxResponse> => {
    const { pathname, search } = new URL(url)
    const answer = await fetch(stack + pathname + search, {
      method,
      ...(header ? { headers: header } : {}),
      ...(data === undefined
        ? {}
        : { body: typeof data === 'string' ? data : JSON.stringify(data) }),
    })
    return {
      statusCode: answer.status,
      data: parsed(await answer.text()),
      header: Object.fromEntries(answer.headers),
    }
  }
