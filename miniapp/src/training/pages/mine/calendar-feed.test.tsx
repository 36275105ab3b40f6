import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { own } from '../../testing/served'
import MyTrainings from './index'

const token = 'T'.repeat(43)

/** Answers as the cloud does: an address is told when it is opened, and never again. */
function serve(opened: number | null) {
  let since = opened
  servePack(async ({ url, method }) => {
    if (url === '/api/training/enrolments') return { statusCode: 200, data: { enrolments: [own] } }
    if (url !== '/api/training/calendar') return { statusCode: 404, data: null }
    if (method === 'POST') {
      since = 1_795_400_000
      return { statusCode: 200, data: { token, since } }
    }
    if (method === 'DELETE') since = null
    return { statusCode: 200, data: { since } }
  })
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

it('tells the address for calendars when it is opened, and takes it back', async () => {
  signInAs('p')
  serve(null)
  renderPage(<MyTrainings />)
  await press('日历订阅')
  await press('开一个订阅网址')
  expect(await screen.findByText(new RegExp(`^http.*token=${token}$`))).toBeInTheDocument()
  await press('停用')
  expect(await screen.findByRole('button', { name: '开一个订阅网址' })).toBeInTheDocument()
  expect(screen.queryByText(new RegExp(token))).toBeNull()
})

it('does not know an address that was opened before, and makes another', async () => {
  signInAs('p')
  serve(1_795_000_000)
  renderPage(<MyTrainings />)
  await press('日历订阅')
  expect(await screen.findByText(/网址只在开的时候显示一次/)).toBeInTheDocument()
  await press('换一个网址')
  expect(await screen.findByRole('button', { name: '复制网址' })).toBeInTheDocument()
})
