import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { draft } from './draft'
import { PublishForm } from './PublishForm'
import { keepTemplate, templates } from './templates'
import { emptySession, nothingWritten, withoutDays } from './written'

const electricians = {
  ...nothingWritten,
  ...{ title: '电工技能提升班', about: '理论和实操各半。', contact: '张老师 0887-8622333' },
  enrolUntil: '2026-12-10',
  sessions: [{ ...emptySession, day: '2026-12-12', place: '职业高级中学', places: '30' }],
}

beforeEach(() => {
  signInAs('p')
  servePack(async () => ({ statusCode: 404, data: null }))
})

const render = () =>
  renderPage(<PublishForm organisationId="town-union" onPublished={() => undefined} />)
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = async () => within(await screen.findByRole('dialog', { name: '存过的模板' }))

it('a training that was written is kept to be written again, but for its days', async () => {
  draft.write(electricians)
  const { unmount } = render()
  tap('存成模板，下次照着写')
  expect(screen.getByRole('status')).toHaveTextContent('《电工技能提升班》已存成模板')
  unmount()
  draft.clear()
  render()
  tap(/用存过的模板/)
  fireEvent.click((await sheet()).getByRole('button', { name: '电工技能提升班' }))
  expect(draft.read()).toEqual({
    ...electricians,
    enrolUntil: '',
    sessions: electricians.sessions.map(withoutDays),
  })
})

it('what was being written comes back when the template was not meant', async () => {
  keepTemplate(electricians)
  const welders = { ...nothingWritten, title: '焊工班', about: '写了一半' }
  draft.write(welders)
  render()
  tap(/用存过的模板/)
  fireEvent.click((await sheet()).getByRole('button', { name: '电工技能提升班' }))
  tap('换回刚才写的《焊工班》')
  expect(draft.read()).toEqual(welders)
})

it('one name has one template, the last, and any of them goes when it is taken away', async () => {
  keepTemplate(electricians)
  keepTemplate({ ...electricians, minutes: '40' })
  expect(templates.read().map(({ minutes }) => minutes)).toEqual(['40'])
  render()
  tap(/用存过的模板/)
  fireEvent.click((await sheet()).getByRole('button', { name: '删掉' }))
  expect(templates.read()).toEqual([])
})
