import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { written } from '../../keep/written'
import { of, openCloud } from '../../testing/judged'
import JudgedSheet from './index'

beforeEach(() => {
  signInAs('p')
  phone.params = { id: of.competitionId, event: '1', module: 'wiring', code: '1' }
})

const show = () => renderPage(<JudgedSheet />)
const tap = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))
const work = () => screen.findByLabelText('通电试验打多少')
const type = async (value: string) => fireEvent.change(await work(), { target: { value } })
const saves = () => phone.requests.filter(({ method }) => method === 'PUT')
const reads = (words: string | RegExp) => screen.findByText(words)

it('keeps what was marked without a network, also when the app is closed, and syncs it once', async () => {
  const cloud = openCloud()
  const first = show()
  await reads('不能用')
  cloud.isOffline = true
  await choose(/3 档/)
  await type('0')
  first.unmount()
  expect(JSON.parse(phone.storage.get('judgingWritten') ?? '[]')).toMatchObject([
    { code: '1', base: 0, entered: { marks: { neat: 3, work: 0 } } },
  ])
  show()
  expect(await work()).toHaveValue('0')
  cloud.isOffline = false
  await reads('已同步')
  expect(cloud).toMatchObject({ saves: 1, kept: { marks: { neat: 3, work: 0 }, version: 1 } })
  expect(written.read()).toEqual([])
})

it('after a lost answer sends the same wish again, and what was marked since on top of it', async () => {
  const cloud = openCloud()
  const first = show()
  cloud.losesAnswers = true
  await choose(/2 档/)
  await expect.poll(() => cloud.saves, { timeout: 20_000 }).toBe(1)
  await choose(/3 档/)
  first.unmount()
  cloud.losesAnswers = false
  show()
  await reads('已同步')
  expect(cloud).toMatchObject({ saves: 2, kept: { marks: { neat: 3 }, version: 2 } })
  const keys = saves().map(({ header }) => header['idempotency-key'])
  expect(keys.at(-2)).toBe(keys[0])
  expect(keys.at(-1)).not.toBe(keys[0])
})

it.each([
  ['用这台手机上的', { neat: 3 }],
  ['用别的设备存的', { neat: 1 }],
])('changed on another device shows both, and %s keeps that one', async (button, marks) => {
  const cloud = openCloud({ neat: 0 })
  show()
  await reads('已同步')
  if (cloud.kept) cloud.kept = { ...cloud.kept, version: 2, marks: { neat: 1 } }
  await choose(/3 档/)
  await reads('这张表在别的设备上也存过')
  expect(screen.getByText('3 档')).toBeInTheDocument()
  expect(screen.getByText('1 档')).toBeInTheDocument()
  expect(cloud.kept?.marks).toEqual({ neat: 1 })
  await tap(button)
  await reads('已同步')
  expect(cloud.kept?.marks).toEqual(marks)
})

it('is not handed in while something is blank, which is named and is not nought', async () => {
  openCloud({ neat: 0 })
  show()
  await tap('提交这张表')
  expect(await reads('「通电试验」还没打分，请补齐再交。')).toBeInTheDocument()
  await type('51')
  expect(await reads(/满分 50 分，填了 51 分/)).toBeInTheDocument()
  expect(screen.getByText('「通电试验」还没打分，请补齐再交。')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('is asked about once, handed in, and read only from then on', async () => {
  const cloud = openCloud({ neat: 3, work: 50_000 })
  show()
  await tap('提交这张表')
  expect(cloud.kept?.state).toBe('draft')
  await tap('确定提交')
  await reads(/不能再改；要改，请复核员退回/)
  expect(cloud.kept).toMatchObject({ state: 'submitted', version: 2 })
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('button', { name: '提交这张表' })).toBeNull()
  expect(screen.getByText('50 分')).toBeInTheDocument()
})

it('opens only what has to be marked again, with the reason', async () => {
  const cloud = openCloud({ neat: 3, work: 50_000 })
  if (cloud.kept) cloud.kept = { ...cloud.kept, state: 'submitted' }
  const words = '「布线工艺」裁判之间相差太大，请复核后重新打分。'
  cloud.desk = { rescores: [{ module: 'wiring', code: '1', aspect: 'neat', words }] }
  show()
  expect(await reads(words)).toBeInTheDocument()
  expect(screen.getAllByRole('radio')).toHaveLength(4)
  expect(screen.queryByLabelText('通电试验打多少')).toBeNull()
})
