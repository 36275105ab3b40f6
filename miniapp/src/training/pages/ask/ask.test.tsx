import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { noticeAnswer, noticePath, own } from '../../testing/served'
import AskBeforeEnrolling from './index'

const bucket = { label: '低保家庭', places: 1, for: [{ fact: 'worker.dibao', anyOf: [true] }] }

let enrolments: readonly object[] = []

beforeEach(() => {
  enrolments = []
  phone.params = { id: 'n'.repeat(22), session: '1' }
  signInAs('p')
  const asked = noticeAnswer({ buckets: [bucket] })
  servePack(async ({ url }) => {
    if (url === `${noticePath}/sessions/1/enrolment`)
      enrolments = [{ ...own, state: 'waiting', position: 1 }]
    const data = url === noticePath ? asked : { enrolments }
    return { statusCode: 200, data }
  })
})

const tap = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))

it('asks one question after the other, what decides first, and then lets one enrol', async () => {
  renderPage(<AskBeforeEnrolling />)
  expect(await screen.findByText('你是工会会员吗？')).toBeInTheDocument()
  expect(screen.queryByText('家里吃低保吗？')).toBeNull()
  await choose('是')
  expect(await screen.findByText(/有名额专留给低保家庭/)).toBeInTheDocument()
  await tap('不想说，跳过')
  expect(await screen.findByText('问完了，可以报名')).toBeInTheDocument()
  expect(await screen.findByRole('button', { name: '报名' })).toBeInTheDocument()
  expect(phoneFacts.read()).toMatchObject({ 'worker.member': { value: true } })
})

it('says what came of it once one enrolled or queues, and no longer that one could', async () => {
  renderPage(<AskBeforeEnrolling />)
  await choose('是')
  await tap('不想说，跳过')
  await tap('报名')
  expect(await screen.findByText('排上队了')).toBeInTheDocument()
  expect(screen.queryByText('问完了，可以报名')).toBeNull()
})

it('says whom to ask where what decides was skipped, and asks again', async () => {
  renderPage(<AskBeforeEnrolling />)
  await tap('不清楚，先跳过')
  await tap('不想说，跳过')
  expect(await screen.findByText(/没弄清：是工会会员。.*王老师/)).toBeInTheDocument()
  await tap('弄清了，再答一次')
  expect(await screen.findByText('你是工会会员吗？')).toBeInTheDocument()
})

it('asks nothing more once an answer decides against it, and shows where to put it right', async () => {
  renderPage(<AskBeforeEnrolling />)
  await choose('不是')
  expect(await screen.findByText('这个培训不面向你')).toBeInTheDocument()
  expect(await screen.findByRole('button', { name: '看看我填的情况' })).toBeInTheDocument()
})
