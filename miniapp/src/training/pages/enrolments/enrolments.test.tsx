import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { notice, noticeAnswer, noticeId, noticePath } from '../../testing/served'
import Enrolments from './index'

const one = (personId: string, state: string, maskedName: string | null) => ({
  ...{ personId: personId.padEnd(22, 'A'), state, maskedName, since: 1_795_400_000 },
})
const roster = `${noticePath}/sessions/1/enrolments`

function serve(published = true) {
  const given: Readonly<Record<string, object>> = {
    [noticePath]: noticeAnswer(),
    ...(published && { '/api/training/published': { items: [notice], next: null } }),
    [roster]: { items: [one('p1', 'booked', '张*')], next: 'second' },
    [`${roster}?cursor=second`]: { items: [one('p2', 'waiting', null)], next: null },
  }
  servePack(async ({ url }) => {
    const data = given[url]
    return data
      ? { statusCode: 200, data }
      : { statusCode: 404, data: { code: 'notFound', message: '', correlationId: 'c' } }
  })
}

beforeEach(() => {
  phone.params = { id: noticeId }
  signInAs('p')
})

it('shows who enrolled, masked, how each stands, and the next page when asked', async () => {
  serve()
  renderPage(<Enrolments />)
  expect(await screen.findByText(/^张\*/)).toBeInTheDocument()
  expect(screen.getByText('已报上')).toBeInTheDocument()
  expect(screen.getByText('共 2，还剩 1')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(await screen.findByText(/^没留姓名/)).toBeInTheDocument()
  expect(screen.getByText('排队中')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

it('is not there for who may publish nothing', async () => {
  serve(false)
  renderPage(<Enrolments />)
  expect(await screen.findAllByText('没有这一页')).not.toEqual([])
  expect(phone.requests.map(({ url }) => url)).not.toContain(roster)
})
