import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import { Alerts } from './Alerts'

const alert = (kind: string, left: number) => ({ kind, templateId: `tmpl-${kind}`, left })
let alerts: object[] = []

beforeEach(() => {
  signInAs('p')
  alerts = [alert('placeOffered', 0), alert('trainingSoon', 2)]
  phone.subscribes = { 'tmpl-placeOffered': 'accept', 'tmpl-trainingSoon': 'reject' }
  servePack(async ({ url, method }) => {
    if (url !== '/api/messages/alerts') return { statusCode: 404, data: null }
    if (method === 'DELETE') alerts = [alert('placeOffered', 0), alert('trainingSoon', 0)]
    if (method === 'POST') alerts = [alert('placeOffered', 1), alert('trainingSoon', 2)]
    return { statusCode: 200, data: method === 'DELETE' ? {} : { alerts } }
  })
})

const sent = (method: string) => phone.requests.filter((one) => one.method === method)

it('tells the cloud what was allowed in WeChat’s own sheet, and nothing else', async () => {
  renderPage(<Alerts />)
  expect(await screen.findByText('还提醒 2 次')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '每种多提醒一次' }))
  expect(await screen.findByText('还提醒 1 次')).toBeInTheDocument()
  expect(sent('POST').map(({ data }) => data)).toEqual([
    { code: 'wx-code', kinds: ['placeOffered'] },
  ])
})

it('says so where nothing was allowed, and asks the cloud nothing', async () => {
  phone.subscribes = {}
  renderPage(<Alerts />)
  fireEvent.click(await screen.findByRole('button', { name: '每种多提醒一次' }))
  expect(await screen.findByText(/没有同意，就不提醒/)).toBeInTheDocument()
  expect(sent('POST')).toEqual([])
})

it('is stopped by one tap', async () => {
  renderPage(<Alerts />)
  fireEvent.click(await screen.findByRole('button', { name: '不再在微信里提醒' }))
  await expect.poll(() => screen.getAllByText('不提醒').length).toBe(2)
  expect(sent('DELETE')).toHaveLength(1)
})
