const onWeb = process.env.TARO_ENV === 'h5'

const entry = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-on.png`,
})

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
    { root: 'privacy', pages: ['pages/privacy/index'] },
    {
      root: 'identity',
      pages: [
        'pages/sign-in/index',
        'pages/devices/index',
        'pages/second-factor/index',
        'pages/organisations/index',
        'pages/find-organisation/index',
        'pages/joins/index',
        'pages/workbench/index',
      ],
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  animation: false,
  window: {
    backgroundTextStyle: 'light',
    backgroundColor: '#f5f6f8',
    navigationBarBackgroundColor: '#f5f6f8',
    navigationBarTitleText: '产改通',
    navigationBarTextStyle: 'black',
  },
  tabBar: {
    // H5 draws its own, which keyboards and screen readers can use and desks can move to the left.
    custom: onWeb,
    color: '#5a6573',
    selectedColor: '#b8191f',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      entry('home', '首页'),
      entry('services', '办事'),
      entry('messages', '消息'),
      entry('mine', '我的'),
    ],
  },
})
