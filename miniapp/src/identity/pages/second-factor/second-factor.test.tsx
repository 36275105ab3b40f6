import type { Device } from '@cgt/shared/identity/device'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { unanswered } from '../../second-factor/first-code'
import SecondFactor from './index'

const codes = Array.from(
  { length: 10 },
  (_, at) => `AAAA-BBBB-CCCC-DDDD-EEEE-FFF${'ABCDEFGHIJ'[at]}`,
)
const told = { statusCode: 200, data: { recoveryCodes: codes, steppedUpUntil: 2_000_000_000 } }
const refused = (code: string) => ({ statusCode: 400, data: { code, message: code } })

interface Sent {
  readonly code: unknown
  readonly key: string | undefined
}

type Answer = { readonly statusCode: number; readonly data: unknown } | 'lost'

const ok = (data: unknown) => ({ statusCode: 200, data })

const devices: Device[] = []
const device = (deviceId: string, current: boolean): Device => ({
  deviceId,
  current,
  device: null,
  signedInBy: 'wechat',
  since: 1_795_000_000,
  seenAt: 1_795_000_000,
})

const answerOfDevices: Readonly<Record<string, () => unknown>> = {
  GET: () => ({ devices: [...devices] }),
  DELETE: () => ({ ended: devices.splice(-1) }),
}

/** What the cloud is asked to confirm, and how it answers, one after another. */
function serve(bound: boolean, ...answers: readonly Answer[]): Sent[] {
  const sent: Sent[] = []
  const confirm = ({ code }: Sent, key: string | undefined) => {
    sent.push({ code, key })
    const answer = answers[sent.length - 1]
    if (answer === undefined || answer === 'lost') throw new Error('timeout')
    return answer
  }
  phone.answer = async ({ url, method, data, header }) => {
    if (url.includes('/devices')) return ok(answerOfDevices[method]?.())
    if (url.endsWith('/confirmation')) return confirm(data as Sent, header['idempotency-key'])
    if (method === 'POST') return ok({ secret: 'ABCDEFGH', uri: 'otpauth://totp/x' })
    return ok({ confirmedAt: bound ? 1_795_000_000 : null, recoveryCodesLeft: bound ? 10 : 0 })
  }
  return sent
}

const type = (code: string) =>
  fireEvent.change(screen.getByLabelText('6 位动态验证码'), { target: { value: code } })

async function begin() {
  renderPage(<SecondFactor />)
  fireEvent.click(await screen.findByText('开始绑定'))
  await screen.findByLabelText('6 位动态验证码')
}

beforeEach(() => {
  signInAs('p')
  unanswered.clear()
})

it('gets the recovery codes by a second try of the same wish, when the first answer was lost', async () => {
  const sent = serve(false, 'lost', told)
  await begin()
  type('123456')
  fireEvent.click(screen.getByText('完成绑定'))
  await screen.findByText(/恢复码不会变/)
  fireEvent.click(screen.getByText('再试一次'))
  await screen.findByText('AAAA-BBBB-CCCC-DDDD-EEEE-FFFA')
  expect(sent.map(({ code }) => code)).toEqual(['123456', '123456'])
  expect(sent[1]?.key).toBe(sent[0]?.key)
  expect(unanswered.read()).toBeNull()
})

it('asks first after the wish without an answer, when another code is typed meanwhile', async () => {
  const sent = serve(false, 'lost', told)
  await begin()
  type('123456')
  fireEvent.click(screen.getByText('完成绑定'))
  await screen.findByText('再试一次')
  type('654321')
  fireEvent.click(screen.getByText('再试一次'))
  await screen.findByText('AAAA-BBBB-CCCC-DDDD-EEEE-FFFJ')
  expect(sent.map(({ code }) => code)).toEqual(['123456', '123456'])
})

it('takes the new code when the first wish never arrived', async () => {
  const sent = serve(false, 'lost', refused('wrongCode'), told)
  await begin()
  type('123456')
  fireEvent.click(screen.getByText('完成绑定'))
  await screen.findByText('再试一次')
  type('654321')
  fireEvent.click(screen.getByText('再试一次'))
  await screen.findByText('AAAA-BBBB-CCCC-DDDD-EEEE-FFFA')
  expect(sent.map(({ code }) => code)).toEqual(['123456', '123456', '654321'])
  expect(sent[2]?.key).not.toBe(sent[0]?.key)
})

it('offers the codes to who comes back later, bound and without them', async () => {
  const sent = serve(false, 'lost')
  await begin()
  type('123456')
  fireEvent.click(screen.getByText('完成绑定'))
  await screen.findByText('再试一次')
  const before = sent[0]?.key
  cleanup()
  const again = serve(true, told)
  renderPage(<SecondFactor />)
  fireEvent.click(await screen.findByText('取恢复码'))
  await screen.findByText('AAAA-BBBB-CCCC-DDDD-EEEE-FFFA')
  expect(again).toEqual([{ code: '123456', key: before }])
  fireEvent.click(screen.getByText('我已存好'))
  await waitFor(() => expect(screen.queryByText('取恢复码')).toBeNull())
})

it('says how to get new ones when it is too late', async () => {
  unanswered.write({ personId: 'p', code: '123456' })
  serve(true, refused('secondFactorNeeded'))
  renderPage(<SecondFactor />)
  fireEvent.click(await screen.findByText('取恢复码'))
  await screen.findByText(/换一个验证器，就有新的恢复码/)
  expect(screen.queryByText('取恢复码')).toBeNull()
})

it('offers nothing of another person’s', async () => {
  unanswered.write({ personId: 'somebody-else', code: '123456' })
  serve(true)
  renderPage(<SecondFactor />)
  await screen.findByText('换一个验证器')
  expect(screen.queryByText('取恢复码')).toBeNull()
})

it('lets who has a new authenticator have every other device leave at once', async () => {
  devices.push(device('here', true), device('lost', false))
  serve(false, told)
  await begin()
  type('123456')
  fireEvent.click(screen.getByText('完成绑定'))
  fireEvent.click(await screen.findByText('让其他 1 台都退出'))
  await screen.findByText('其他设备都退出了，只剩这一台。')
  expect(devices.map(({ deviceId }) => deviceId)).toEqual(['here'])
  devices.length = 0
})
