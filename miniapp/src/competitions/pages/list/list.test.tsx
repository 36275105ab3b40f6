import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { phoneFacts } from '../../../eligibility/phone-facts'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { at, competition, entry, id, serve } from '../../testing/competition'
import Competitions from './index'

const { events, ...listed } = competition
const one = { ...listed, events: [{ id: '1', title: '焊工', places: 2 }] }
const path = 'GET /api/competitions?regionCode=533423'
const own = 'GET /api/competitions/entries'
const page = (...items: object[]) => ({ items, next: null })

it.each([
  ['报名中', {}],
  ['还没开始报名', { enterFrom: at + 60 }],
  ['报名已截止', { enterUntil: at - 1 }],
  ['已经比完', { enterUntil: at - 90, startsAt: at - 80, endsAt: at - 1 }],
])('says of a competition of the county: %s', async (words, changed) => {
  phoneFacts.write({ 'worker.residence.regionCode': '533423' })
  serve({ [path]: page({ ...one, ...changed }) })
  renderPage(<Competitions />)
  expect(await screen.findByText(words)).toBeInTheDocument()
  fireEvent.click(screen.getByText(one.title))
  expect(phone.opened).toEqual([`/competitions/pages/competition/index?id=${id}`])
})

it('shows first what one entered, and the number drawn', async () => {
  signInAs('p')
  serve({ [own]: { entries: [entry(7)] } })
  renderPage(<Competitions />)
  expect(await screen.findByText('抽到 7 号')).toBeInTheDocument()
  expect(screen.getByText('选好县区就能看')).toBeInTheDocument()
})

it('says that what one entered could not be had, instead of showing none', async () => {
  signInAs('p')
  serve({})
  renderPage(<Competitions />)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})

it('says where nothing is held', async () => {
  phoneFacts.write({ 'worker.residence.regionCode': '533423' })
  serve({ [path]: page() })
  renderPage(<Competitions />)
  expect(await screen.findByText('现在没有竞赛')).toBeInTheDocument()
})
