import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage, servePack } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import Trainings from './index'

const session = {
  id: '1',
  startsAt: 1_795_400_000,
  endsAt: 1_795_407_200,
  place: '职工之家',
  trainer: null,
  places: 1,
  buckets: [],
  reserves: [],
}
const notice = {
  id: 'n'.repeat(22),
  title: '焊工提升班',
  about: '学两天焊接。',
  contact: '王老师',
  audience: [{ fact: 'worker.member', anyOf: [true] }],
  enrolFrom: 1_795_000_000,
  enrolUntil: 1_795_300_000,
  organisation: '/530000/533400/533423/',
  organisationName: '维西县总工会',
  regionCode: '533423',
  publishedAt: 1_795_000_000,
  version: 1,
  cancelled: null,
  approval: false,
  sessions: [session],
}

const serve = (...items: object[]) =>
  servePack(async () => ({ statusCode: 200, data: { items, next: null } }))

it('shows the trainings of the county this phone knows of, and whom they are not for', async () => {
  phoneFacts.write({ 'worker.residence.regionCode': '533423', 'worker.member': false })
  serve(notice)
  renderPage(<Trainings />)
  expect(await screen.findByText('不面向你')).toBeInTheDocument()
  expect(screen.getByText(/职工之家/)).toBeInTheDocument()
  expect(phone.requests.map(({ url }) => url)).toContain('/api/training/notices?regionCode=533423')
  fireEvent.click(screen.getByText('焊工提升班'))
  expect(phone.opened).toEqual([`/training/pages/notice/index?id=${notice.id}`])
})

it('asks for a county where none is known', () => {
  serve()
  renderPage(<Trainings />)
  expect(screen.getByRole('button', { name: '先选你在哪个县区' })).toBeInTheDocument()
  expect(phone.requests.filter(({ url }) => url.includes('training'))).toEqual([])
})

it('says where nothing is on', async () => {
  phoneFacts.write({ 'worker.residence.regionCode': '533423' })
  serve()
  renderPage(<Trainings />)
  expect(await screen.findByText('现在没有在招的培训')).toBeInTheDocument()
})
