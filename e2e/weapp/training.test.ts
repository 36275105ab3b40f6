import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { letTrainingPass } from '../../functions/src/testing/let-pass.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { launchBrowser } from '../browser/launch.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice } from '../offices/hold-office.ts'
import { pickUp, putDown, type Worker } from './worker.ts'

const title = '叉车安全班'
const place = '维西县产业园区 3 号库'
const spot = { latitude: 27.1772, longitude: 99.2869 }
const now = () => Math.floor(Date.now() / 1000)
const day = 86_400

describe('a worker in WeChat who learns', () => {
  let browser: Browser
  let union: Awaited<ReturnType<typeof holdOffice>>
  let worker: Worker
  let noticeId: string

  const session = async () => (await union.training.getNotice({ noticeId })).notice.sessions[0]
  const pass = (seconds: number) =>
    letTrainingPass({ endpoint: inject('storeEndpoint'), TableName: tableName }, noticeId, seconds)
  const maps = () => worker.weapp.page.evaluate(() => globalThis.weapp.maps)
  /** The code of this half minute comes before the camera. */
  const meet = async (kind: 'entry' | 'exit') => {
    const { codes } = await union.training.attendanceCodes({ noticeId, sessionId: '1', kind })
    await worker.weapp.page.evaluate(
      (code) => globalThis.weapp.codes.push(code),
      codes[0]?.code ?? '',
    )
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    union = await holdOffice(backstage(), '13900000731', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    // At a whole minute, as trainings begin.
    const startsAt = now() - (now() % 60) + 30 * day
    const { id } = await union.training.publishNotice({
      organisationId: '533423',
      draft: {
        ...{ title, about: '日常检查、装卸和停放。', contact: '维西县总工会 老木' },
        ...{ audience: [], enrolFrom: now(), enrolUntil: startsAt - day, approval: false },
        sessions: [
          {
            ...{ startsAt, endsAt: startsAt + 8 * 3600, place, spot, trainer: null },
            ...{ places: 20, buckets: [], reserves: [] },
          },
        ],
      },
    })
    noticeId = id
    worker = await pickUp(browser, { person: 'xue' })
    await worker.signIn()
  })
  afterAll(async () => {
    await putDown(worker)
    await browser.close()
  })

  it('allows WeChat to alert them once of each kind, beside the inbox', async () => {
    await worker.openTab('消息')
    await worker.reads('微信里也提醒我')
    await worker.tapButton('每种多提醒一次')
    await worker.reads('还提醒 1 次')
    await worker.picture('alerts')
    await worker.openTab('我的')
  })

  it('finds the training of their county, sees where it is on WeChat’s map, and has a place by one tap', async () => {
    await worker.tap('我的培训', worker.see('.link-row', '我的培训'))
    await worker.tapButton('看附近在招的')
    await worker.tapButton('先选你在哪个县区')
    await worker.tap('迪庆州', worker.see('.region', '迪庆州'))
    await worker.tap('维西县', worker.see('.region', '维西县'))
    await worker.tap(title, worker.see('.pick', title))
    await worker.reads(place)
    await worker.tap('看地图', worker.see('.outside', '看地图'))
    expect(await maps()).toEqual([{ ...spot, name: place }])
    await worker.tapButton(/^报名$/)
    await worker.reads('已报上')
    await worker.picture('training')
  })

  it('comes by the code before the camera, and turning back from the camera does nothing', async () => {
    await pass(((await session())?.startsAt ?? 0) - now())
    for (let page = 0; page < 3; page++) await worker.goBack()
    await worker.tap('我的培训', worker.see('.link-row', '我的培训'))
    await worker.reads(`今天：${title}`)
    await worker.tapButton('扫码签到、签退')
    await worker.reads('扫码签到、签退')
    expect(await worker.text()).not.toContain('这不是签到码')
    await meet('entry')
    await worker.tapButton('扫码签到、签退')
    await worker.reads('签到成功')
  })

  it('leaves without a network, keeps the code, and is told the minutes once it is handed in', async () => {
    await pass(2 * 3600)
    await meet('exit')
    await worker.weapp.setOnline(false)
    await worker.tapButton('扫码签到、签退')
    await worker.reads('存在手机上，还没交上')
    await worker.weapp.setOnline(true)
    await worker.reads('签退成功')
    await worker.reads(/到场 1[12]\d 分钟/)
    await worker.picture('minutes')
  })
})
