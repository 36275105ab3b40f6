import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { competition, id, serve } from '../../testing/competition'
import HeldCompetitions from './index'

const { events, ...listed } = competition

it('leads to who entered, to the rules, and to a new one where one is appointed', async () => {
  phone.params = { at: '533423' }
  signInAs('p')
  serve({ 'GET /api/competitions/held': { items: [{ ...listed, events: [] }], next: null } })
  renderPage(<HeldCompetitions />)
  fireEvent.click(await screen.findByText('焊工技能竞赛'))
  fireEvent.click(screen.getByText('竞赛评分规则'))
  fireEvent.click(screen.getByRole('button', { name: '发布新竞赛' }))
  expect(phone.opened).toEqual([
    `/competitions/pages/entries/index?id=${id}`,
    '/competitions/pages/rules/index',
    '/competitions/pages/publish/index?at=533423',
  ])
})

it('says what will be here while nothing was published', async () => {
  signInAs('p')
  serve({ 'GET /api/competitions/held': { items: [], next: null } })
  renderPage(<HeldCompetitions />)
  expect(await screen.findByText('还没办过竞赛')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '发布新竞赛' })).toBeNull()
})
