import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import Audit from './index'

it('invites who has no second factor once, and offers nothing that would not answer', async () => {
  signInAs('p')
  const refused = { code: 'secondFactorNeeded', message: '先绑定', correlationId: 'c' }
  phone.answer = async () => ({ statusCode: 403, data: refused })
  renderPage(<Audit />)
  expect(await screen.findByText('去绑定')).toBeInTheDocument()
  expect(screen.queryByText('先绑定')).toBeNull()
  expect(screen.queryByText('筛选')).toBeNull()
})
