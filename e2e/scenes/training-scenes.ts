import { townNoticeId } from '../../scripts/stack/town-training.ts'
import { tap } from './acts.ts'
import { fitter, nobody } from './people.ts'
import { type Scene, seen, theCertified, theRunning } from './scene.ts'

const list = '/training/pages/list/index'
const notice = `/training/pages/notice/index?id=${townNoticeId}`

/** A training on either side of the border, as it is written. */
const session = {
  ...{ day: '2027-05-28', from: '09:00', until: '17:00', place: '维西县职业高级中学 实训楼' },
  ...{ trainer: '和师傅', places: '30', spot: '27.1772,99.2869', language: 'lo' },
  kept: { women: '8' },
  reserves: [{ of: '0', places: '5', day: '2027-05-15' }],
}
const written = {
  ...{ title: '边境电工安全班', about: '低压电工安全操作，半天理论、半天实操。' },
  ...{ contact: '维西县总工会 0887-8622333', enrolUntil: '2027-05-20', sessions: [session] },
  ...{ titles: { lo: 'ຄວາມປອດໄພຂອງຊ່າງໄຟຟ້າ' }, audience: ['members'], approval: false },
  ...{ employerDays: '', minutes: '', theory: '', practical: '', certificate: '' },
  ...{ occupation: '', level: '', isInOsta: false },
}

/** Trainings: looked for, enrolled in, published. */
export const trainings: readonly Scene[] = [
  { name: 'trainings', path: list, kept: fitter, shows: '.pick', everyLook: true },
  {
    name: 'trainings-county',
    path: list,
    kept: nobody,
    act: (page) => tap(page, '先选你在哪个县区'),
    shows: '.sheet .regions',
  },
  {
    name: 'training',
    path: notice,
    kept: fitter,
    signedInAs: 'worker',
    act: (page) => seen(page, '.tag').filter({ hasText: '已报上' }).waitFor(),
    shows: '.tag--good',
    everyLook: true,
  },
  { name: 'training-stranger', path: notice, kept: nobody, shows: '.tag--wait' },
  {
    name: 'training-give-up',
    path: notice,
    kept: fitter,
    signedInAs: 'worker',
    act: (page) => tap(page, '取消报名'),
    shows: '.sheet',
  },
  {
    name: 'training-ask',
    path: `/training/pages/ask/index?id=${townNoticeId}&session=1`,
    kept: nobody,
    shows: '.choice',
    everyLook: true,
  },
  {
    name: 'my-trainings',
    path: '/training/pages/mine/index',
    kept: fitter,
    signedInAs: 'worker',
    act: (page) => seen(page, '.meter').waitFor(),
    shows: '.t-wait',
    everyLook: true,
  },
  {
    name: 'learned',
    path: '/training/pages/learned/index',
    kept: fitter,
    signedInAs: 'worker',
    shows: '.tag--good',
    everyLook: true,
  },
  {
    name: 'certificate',
    path: `/training/pages/certificate/index?id=${theCertified}`,
    kept: fitter,
    signedInAs: 'worker',
    shows: '.certificate',
    everyLook: true,
  },
  {
    name: 'verify',
    path: '/training/pages/verify/index?number=CGT2026M7K3QXT4HRWB',
    kept: nobody,
    shows: '.tag--wait',
    everyLook: true,
  },
  {
    name: 'trainings-published',
    path: '/training/pages/published/index?at=533423',
    kept: nobody,
    signedInAs: 'union',
    shows: '.pick',
    everyLook: true,
  },
  {
    name: 'training-wishes',
    path: '/training/pages/wishes/index',
    kept: nobody,
    signedInAs: 'union',
    shows: '.button',
    everyLook: true,
  },
  {
    name: 'enrolments',
    path: `/training/pages/enrolments/index?id=${townNoticeId}&session=2`,
    kept: nobody,
    signedInAs: 'union',
    shows: '.tag--good',
    everyLook: true,
  },
  {
    name: 'training-figures',
    path: `/training/pages/figures/index?id=${townNoticeId}`,
    kept: nobody,
    signedInAs: 'union',
    shows: '.meter',
    everyLook: true,
  },
  {
    name: 'training-hall',
    path: `/training/pages/hall/index?id=${theRunning}&session=1`,
    kept: nobody,
    signedInAs: 'union',
    act: (page) => seen(page, '.link-row').filter({ hasText: '在场' }).waitFor(),
    shows: '.qr--large',
    everyLook: true,
  },
  {
    name: 'training-results',
    path: `/training/pages/results/index?id=${theRunning}&session=1`,
    kept: nobody,
    signedInAs: 'union',
    act: (page) => seen(page, '.card').filter({ hasText: '82' }).waitFor(),
    shows: '.card',
    everyLook: true,
  },
  {
    name: 'training-marks',
    path: `/training/pages/results/index?id=${theRunning}&session=1`,
    kept: nobody,
    signedInAs: 'union',
    act: (page) => tap(page, /^登记成绩$|到场 \d+ 分钟/),
    shows: '.sheet .field__box',
  },
  {
    name: 'training-publish',
    path: '/training/pages/publish/index?at=533423',
    kept: nobody,
    signedInAs: 'union',
    shows: '.field__box',
    everyLook: true,
  },
  {
    name: 'training-preview',
    path: '/training/pages/publish/index?at=533423',
    kept: { trainingWritten: written },
    signedInAs: 'union',
    act: (page) => tap(page, '看看职工看到的样子'),
    shows: '.sheet .meter',
  },
  {
    name: 'training-change',
    path: `/training/pages/publish/index?id=${townNoticeId}`,
    kept: nobody,
    signedInAs: 'union',
    shows: '.field__box',
    everyLook: true,
  },
  {
    name: 'training-announce',
    path: `/training/pages/enrolments/index?id=${townNoticeId}&session=2`,
    kept: nobody,
    signedInAs: 'union',
    act: (page) => tap(page, /^发消息|给这一场的人发消息/),
    shows: '.sheet textarea, .sheet .field__box',
  },
]
