import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import DetailsPage from './index'

const since = Date.parse('2026-11-20T09:30:00+08:00') / 1000
const kept = { details: { realName: '张*', idNumber: '5334**********101X', since } }
const nothing = { details: null, withheld: false, version: 0 }

/** A cloud that keeps one person's details and consent; `refuses`: what it says to storing them. */
function serve(
  first: object = nothing,
  { agreed = false, refuses }: { agreed?: boolean; refuses?: readonly [number, object] } = {},
) {
  let now = first
  let isAgreed = agreed
  const consent = () => ({
    purpose: 'details',
    version: 2,
    state: isAgreed ? 'given' : 'never',
    history: [],
  })
  const ok = (data: unknown) => ({ statusCode: 200, data })
  const answers: Readonly<Record<string, () => { statusCode: number; data: unknown }>> = {
    'GET /api/privacy/consents': () => ok({ consents: [consent()] }),
    'POST /api/privacy/consents/details': () => {
      isAgreed = true
      return ok(consent())
    },
    'GET /api/me/details': () => ok(now),
    'PUT /api/me/details': () => {
      if (refuses) return { statusCode: refuses[0], data: refuses[1] }
      now = { ...kept, withheld: false, version: 1 }
      return ok({ version: 1 })
    },
    'DELETE /api/me/details': () => {
      now = { ...nothing, version: 2 }
      return ok({})
    },
  }
  phone.answer = async ({ method, url }) =>
    answers[`${method} ${url}`]?.() ?? { statusCode: 404, data: null }
}

const sent = () =>
  phone.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, url }) => `${method} ${url}`)

async function fill(idNumber: string) {
  fireEvent.change(await screen.findByLabelText('真实姓名'), { target: { value: '张三' } })
  fireEvent.change(screen.getByLabelText('身份证号'), { target: { value: idNumber } })
}

it('asks the cloud nothing of somebody who is not signed in', () => {
  renderPage(<DetailsPage />)
  expect(screen.getByText('登录后才能填写。')).toBeInTheDocument()
  expect(phone.requests).toEqual([])
})

it('says at once what is wrong with a whole number, and of a part only when the field is left', async () => {
  signInAs('p')
  serve()
  renderPage(<DetailsPage />)
  await fill('5334231990')
  expect(screen.queryByText(/身份证号是 18 位/)).toBeNull()
  fireEvent.blur(screen.getByLabelText('身份证号'))
  expect(screen.getByText(/身份证号是 18 位/)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('身份证号'), { target: { value: '533423199003071010' } })
  expect(screen.getByText(/最后一位对不上/)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('身份证号'), { target: { value: '53342319900307101x' } })
  expect(screen.queryByText(/最后一位对不上/)).toBeNull()
  expect(sent()).toEqual([])
})

it('sends neither name nor number before they are agreed to by themselves', async () => {
  signInAs('p')
  serve()
  renderPage(<DetailsPage />)
  await fill('53342319900307101X')
  fireEvent.click(screen.getByText('保存'))
  expect(await screen.findByRole('dialog', { name: '存下姓名和身份证号？' })).toBeInTheDocument()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByText('同意，并保存'))
  expect(await screen.findByText('5334**********101X')).toBeInTheDocument()
  expect(sent()).toEqual(['POST /api/privacy/consents/details', 'PUT /api/me/details'])
})

it('shows what is kept masked, and deletes it when asked twice', async () => {
  signInAs('p')
  serve({ ...kept, withheld: false, version: 1 }, { agreed: true })
  renderPage(<DetailsPage />)
  expect(await screen.findByText('张*')).toBeInTheDocument()
  fireEvent.click(screen.getByText('删除'))
  expect(sent()).toEqual([])
  const [, sure] = screen.getAllByText('删除')
  fireEvent.click(sure as HTMLElement)
  expect(await screen.findByText('已删除')).toBeInTheDocument()
  await waitFor(() => expect(sent()).toEqual(['DELETE /api/me/details']))
})

it('keeps what was typed where the number is another’s, and says what to do', async () => {
  signInAs('p')
  const message = '这个身份证号已经登记在另一个账号上，这里什么都没有存。'
  serve(nothing, {
    agreed: true,
    refuses: [409, { code: 'taken', message, correlationId: 'c-77' }],
  })
  renderPage(<DetailsPage />)
  await fill('53342319900307101X')
  await waitFor(() => {
    fireEvent.click(screen.getByText('保存'))
    expect(sent()).toContain('PUT /api/me/details')
  })
  expect(await screen.findByText(`${message}（编号 c-77）`)).toBeInTheDocument()
  expect(screen.getByLabelText('身份证号')).toHaveValue('53342319900307101X')
})

it('says why what is kept is not read, where the wording changed', async () => {
  signInAs('p')
  serve({ details: null, withheld: true, version: 3 })
  renderPage(<DetailsPage />)
  expect(await screen.findByText(/说明更新过/)).toBeInTheDocument()
})
