const onWeb = process.env.TARO_ENV === 'h5'

/** Named in theme.json; H5 draws its own tabs and loads no pictures. */
const entry = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  ...(onWeb ? {} : { iconPath: `@${name}`, selectedIconPath: `@${name}On` }),
})

/** Of theme.json, by day and by night; H5 has its colours from tokens.scss. */
const colour = (name: string, onTheWeb: string) => (onWeb ? onTheWeb : `@${name}`)

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/services/index',
    'pages/messages/index',
    'pages/mine/index',
    'pages/not-found/index',
  ],
  subPackages: [
    {
      root: 'policies',
      pages: ['pages/screening/index', 'pages/results/index', 'pages/detail/index'],
    },
    { root: 'records', pages: ['pages/facts/index'] },
    { root: 'privacy', pages: ['pages/privacy/index', 'pages/details/index'] },
    {
      root: 'training',
      pages: [
        'pages/list/index',
        'pages/notice/index',
        'pages/ask/index',
        'pages/mine/index',
        'pages/published/index',
        'pages/publish/index',
        'pages/wishes/index',
        'pages/enrolments/index',
        'pages/figures/index',
        'pages/hall/index',
        'pages/results/index',
        'pages/learned/index',
        'pages/certificate/index',
        'pages/verify/index',
      ],
    },
    {
      root: 'competitions',
      pages: [
        'pages/list/index',
        'pages/competition/index',
        'pages/held/index',
        'pages/publish/index',
        'pages/entries/index',
        'pages/run/index',
        'pages/results/index',
        'pages/rules/index',
      ],
    },
    {
      root: 'judging',
      pages: ['pages/mine/index', 'pages/event/index', 'pages/sheet/index', 'pages/check/index'],
    },
    { root: 'audit', pages: ['pages/audit/index'] },
    {
      root: 'identity',
      pages: [
        'pages/sign-in/index',
        'pages/bind-phone/index',
        'pages/devices/index',
        'pages/second-factor/index',
        'pages/organisations/index',
        'pages/find-organisation/index',
        'pages/members/index',
        'pages/joins/index',
        'pages/workbench/index',
      ],
    },
  ],
  // What WeChat counts as private waits until the person agreed; see platform/private-uses.ts.
  ...(onWeb ? {} : { __usePrivacyCheck__: true }),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  animation: false,
  window: {
    backgroundTextStyle: colour('back', 'dark') as 'dark',
    backgroundColor: colour('ground', '#f5f6f8'),
    navigationBarBackgroundColor: colour('ground', '#f5f6f8'),
    navigationBarTitleText: '产改通',
    navigationBarTextStyle: colour('bar', 'black') as 'black',
  },
  tabBar: {
    // H5 draws its own, which keyboards and screen readers can use and desks can move to the left.
    custom: onWeb,
    color: colour('quiet', '#5a6573'),
    selectedColor: colour('on', '#b8191f'),
    backgroundColor: colour('card', '#ffffff'),
    borderStyle: colour('border', 'white') as 'white',
    list: [
      entry('home', '首页'),
      entry('services', '办事'),
      entry('messages', '消息'),
      entry('mine', '我的'),
    ],
  },
})
