import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { noticeId } from '../../testing/served'
import Wishes from './index'

const personId = 'w'.padEnd(22, 'A')
const wish = {
  ...{ noticeId, sessionId: '1', title: '焊工班', place: '实训楼', startsAt: 1_796_000_000 },
  ...{ personId, maskedName: '和*', since: 1_795_400_000 },
  review: { level: 'employer', organisationName: '机械厂工会', until: 1_795_800_000 },
}
let wishes: object[] | undefined

beforeEach(() => {
  signInAs('officer')
  servePack(async ({ url }) => {
    if (url === '/api/training/wishes' && wishes)
      return { statusCode: 200, data: { items: wishes, next: null } }
    return { statusCode: 404, data: { code: 'notFound', message: '', correlationId: 'c' } }
  })
})

it('says who asks for what, until when it is looked at, and what comes then', async () => {
  wishes = [wish]
  renderPage(<Wishes />)
  expect(await screen.findByText('焊工班')).toBeInTheDocument()
  expect(screen.getByText(/^和\*/)).toBeInTheDocument()
  expect(screen.getByText(/机械厂工会先审，到 .*到时没审，转主办方/)).toBeInTheDocument()
  wishes = []
  fireEvent.click(screen.getByRole('button', { name: '通过' }))
  await expect
    .poll(() => phone.requests.filter(({ method }) => method === 'PUT').map(({ url }) => url))
    .toEqual([`/api/training/notices/${noticeId}/sessions/1/enrolments/${personId}`])
  expect(await screen.findByText('没有要审的报名')).toBeInTheDocument()
})

it('is not there for who decides on nothing', async () => {
  wishes = undefined
  renderPage(<Wishes />)
  expect(await screen.findByText(/不归你办/)).toBeInTheDocument()
})
