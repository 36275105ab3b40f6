import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import { draft } from './draft'
import { PublishForm } from './PublishForm'
import { emptySession, nothingWritten } from './written'

const session = {
  ...emptySession,
  ...{ day: '2026-12-12', place: '维西县职业高级中学', places: '30', kept: { women: '8' } },
  language: 'lo',
}
const whole = {
  ...nothingWritten,
  ...{ title: '电工技能提升班', about: '理论和实操各半。', contact: '张老师 0887-8622333' },
  ...{ enrolUntil: '2026-12-10', titles: { lo: 'ຊ່າງໄຟຟ້າ' }, sessions: [session] },
}

beforeEach(() => {
  signInAs('p')
  servePack(async () => ({ statusCode: 404, data: null }))
})

const look = () => fireEvent.click(screen.getByRole('button', { name: '看看职工看到的样子' }))
const sent = () => phone.requests.filter(({ method }) => method !== 'GET')

it('a training is looked at as a worker sees it, before anything is sent', async () => {
  draft.write(whole)
  renderPage(<PublishForm organisationId="town-union" onPublished={() => undefined} />)
  look()
  const seen = within(await screen.findByRole('dialog', { name: '职工会看到这样' }))
  for (const words of ['电工技能提升班', 'ຊ່າງໄຟຟ້າ', '用老挝语讲', '不限，谁都能报。'])
    expect(seen.getByText(words)).toBeInTheDocument()
  expect(seen.getByText('共 22，还剩 22')).toBeInTheDocument()
  expect(seen.getByText('共 8，还剩 8')).toBeInTheDocument()
  expect(sent()).toEqual([])
})

it('what is still to be mended is said instead', () => {
  draft.write({ ...whole, sessions: [{ ...session, places: '' }] })
  renderPage(<PublishForm organisationId="town-union" onPublished={() => undefined} />)
  look()
  expect(screen.getByText('请填总名额，1 到 9999。')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('one more session begins as the last one but for its days, and can be taken out again', async () => {
  draft.write(whole)
  renderPage(<PublishForm organisationId="town-union" onPublished={() => undefined} />)
  fireEvent.click(screen.getByRole('button', { name: '加一场' }))
  expect(draft.read().sessions).toEqual([session, { ...session, day: '' }])
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 场' }))
  expect(draft.read().sessions).toEqual([{ ...session, day: '' }])
  expect(screen.queryByRole('button', { name: /去掉第/ })).toBeNull()
})

it('places are kept back for a day, of those open to all or of a kind', () => {
  draft.write(whole)
  renderPage(<PublishForm organisationId="town-union" onPublished={() => undefined} />)
  fireEvent.click(screen.getByRole('button', { name: '留一批名额以后放' }))
  fireEvent.click(screen.getByRole('radio', { name: '女职工' }))
  expect(draft.read().sessions[0]?.reserves).toEqual([{ of: 'women', places: '', day: '' }])
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 批' }))
  expect(draft.read().sessions[0]?.reserves).toEqual([])
})
