import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { phone } from '../../../testing/taro'
import { noticeAnswer, noticeId, noticePath } from '../../testing/served'
import TrainingNotice from './index'

it('who comes from across the border reads what it is, in which language, and where on a map', async () => {
  phone.params = { id: noticeId }
  const spot = { latitude: 27.1772, longitude: 99.2869 }
  const answer = noticeAnswer({ spot, language: 'lo' })
  const data = { ...answer, notice: { ...answer.notice, titles: { lo: 'ຊ່າງເຊື່ອມ' } } }
  servePack(async ({ url }) =>
    url === noticePath ? { statusCode: 200, data } : { statusCode: 404, data: null },
  )
  renderPage(<TrainingNotice />)
  expect(await screen.findByText('ຊ່າງເຊື່ອມ')).toHaveAttribute('lang', 'lo')
  expect(screen.getByText('用老挝语讲')).toBeInTheDocument()
  const link = new URL(screen.getByRole('link', { name: '看地图' }).getAttribute('href') ?? '')
  expect(link.searchParams.get('position')).toBe('99.2869,27.1772')
  expect(link.searchParams.get('name')).toBe('职工之家')
})
