import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWeapp } from './check-weapp.ts'
import type { Declared } from './weapp/privacy-problems.ts'

/** A small mini-program with a subpackage, in which nothing is wrong. */
const sound: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index'],
    subPackages: [{ root: 'policies', pages: ['pages/detail/index'] }],
    tabBar: { list: [{ iconPath: 'home.png', selectedIconPath: 'home.png' }] },
  }),
  'app.js': 'App({}); var all = typeof fetch === "undefined" ? Function("return this")() : fetch;',
  'app.wxss': '.look { color: #123456; }',
  'home.png': '',
  'pages/home/index.js': 'Page({ data: { fetch: 1, process: 2 } });',
  'pages/home/index.json': '{}',
  'pages/home/index.wxml': '<view wx:if="{{open}}">{{words}}</view>',
  'policies/pages/detail/index.js': 'Page({});',
  'policies/pages/detail/index.json': '{}',
  'policies/pages/detail/index.wxml': '<view/>',
}

describe('the static gate over the weapp build', () => {
  let dist: string

  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), content)
  }
  const problems = (declared: Declared = {}) => checkWeapp(dist, declared).problems

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'weapp-'))
    for (const [file, content] of Object.entries(sound)) write(file, content)
  })
  afterEach(() => rmSync(dist, { recursive: true }))

  it('finds nothing wrong with a sound build, and measures each package apart', () => {
    const { problems, sizes } = checkWeapp(dist, {})
    expect(problems).toEqual([])
    expect(sizes.policies).toBe('Page({});{}<view/>'.length)
    expect(Object.keys(sizes)).toEqual(['main', 'policies'])
  })

  it('says that nothing was built when Taro ended without a word', () => {
    rmSync(join(dist, 'app.json'))
    expect(problems()).toEqual([expect.stringContaining('nothing was built')])
  })

  it('misses a picture that is only shown at night, or that no theme names', () => {
    write(
      'app.json',
      JSON.stringify({
        pages: ['pages/home/index'],
        themeLocation: 'theme.json',
        tabBar: { list: [{ iconPath: '@home', selectedIconPath: '@homeOn' }] },
      }),
    )
    const day = { home: 'home.png', homeOn: 'home.png' }
    write('theme.json', JSON.stringify({ light: day, dark: { home: 'night.png' } }))
    expect(problems()).toEqual(['missing night.png', 'missing @homeOn (dark)'])
    write('night.png', '')
    write('theme.json', JSON.stringify({ light: day, dark: { ...day, home: 'night.png' } }))
    expect(problems()).toEqual([])
  })

  it.each([
    'pages/home/index.js',
    'policies/pages/detail/index.wxml',
    'policies/pages/detail/index.json',
    'home.png',
  ])('misses %s', (file) => {
    rmSync(join(dist, file))
    expect(problems()).toContain(`missing ${file}`)
  })

  it.each([
    ['pages/home/index.wxml', '<view><text></view>', /wcc: .*index\.wxml/],
    ['pages/home/index.wxml', '<view wx:if="{{open">', /wcc: /],
    ['app.wxss', '.look { color: ', /wcsc: .*app\.wxss/],
    ['app.wxss', '.look > * { color: red; }', /wcsc: .*app\.wxss/],
  ])('has %s compiled by WeChat’s own compiler: %s', (file, content, complaint) => {
    write(file, content)
    expect(problems()).toEqual([expect.stringMatching(complaint)])
  })

  it.each([
    ['a?.b', 'newer than ES2018'],
    ['class A { #secret = 1 }', 'newer than ES2018'],
    ['eval("1")', 'makes code from text by eval'],
    ['new Function("a", "return a")', 'makes code from text by Function'],
    ['Function("return 1")()', 'makes code from text by Function'],
    ['var run = eval; run("1")', 'makes code from text by eval'],
    ['new AbortController()', 'uses AbortController, which WeChat has not'],
    ['process.env.ADDRESS', 'uses process, which WeChat has not'],
    ['localStorage.clear()', 'uses localStorage, which WeChat has not'],
    ['[1].at(-1)', 'calls .at(), which older iPhones have not'],
  ])('refuses a script with %s', (code, complaint) => {
    write('pages/home/index.js', `Page({ onLoad: function () { ${code} } });`)
    expect(problems()).toEqual([expect.stringContaining(`pages/home/index.js: ${complaint}`)])
  })

  it('takes a spread of what a short name gives for what it is', () => {
    write('pages/home/index.js', 'Page({ all: function (at) { return [...at(1)] } });')
    expect(problems()).toEqual([])
  })

  it.each([
    ['main', 'vendors.js', 800],
    ['policies', 'policies/sub-vendors.js', 500],
  ])('holds the package %s to its size', (name, file, kilobytes) => {
    write(file, `/*${'x'.repeat(kilobytes * 1024)}*/`)
    expect(problems()).toEqual([expect.stringContaining(`package ${name}: `)])
  })

  describe('what WeChat counts as private', () => {
    const page = 'pages/home/index'
    const asking = (asks: boolean) =>
      write('app.json', JSON.stringify({ pages: [page], __usePrivacyCheck__: asks }))
    const scanned = { scanCode: { information: '摄像头' } }
    const photo = { chooseImage: { information: '选中的照片或视频信息' } }

    beforeEach(() => asking(true))

    it.each([
      ['js', 'wx.chooseImage({})', 'chooseImage'],
      ['js', 'b()["getLocation"]({})', 'getLocation'],
      ['js', 'var { getClipboardData } = wx', 'getClipboardData'],
      ['js', 'wx.authorize({ scope: "scope.camera" })', 'scope.camera'],
      ['js', 'h(Button, { openType: "getPhoneNumber" })', 'button.getPhoneNumber'],
      ['js', 'h(Button, { "open-type": "share|chooseAvatar" })', 'button.chooseAvatar'],
      ['js', 'h(Input, { type: "nickname" })', 'input.nickname'],
      ['wxml', '<camera></camera>', 'camera'],
      ['wxml', '<button open-type="getPhoneNumber">1</button>', 'button.getPhoneNumber'],
    ])('is not used undeclared: .%s %s', (end, code, name) => {
      write(`${page}.${end}`, code)
      expect(problems()).toEqual([
        expect.stringMatching(new RegExp(`^${page}\\.${end}: uses ${name} .*does not declare`)),
      ])
    })

    it('is no problem once declared for what it is', () => {
      write(`${page}.js`, 'wx.chooseImage({}); wx.scanCode({}); var chooseMedia = "chooseVideo"')
      expect(problems(photo)).toEqual([])
    })

    it('is not declared without being used, nor as something else', () => {
      expect(problems(photo)).toEqual([expect.stringContaining('chooseImage, which nothing uses')])
      write(`${page}.js`, 'wx.chooseImage({})')
      expect(problems({ chooseImage: { information: '位置信息' } })).toEqual([
        expect.stringContaining('WeChat says 选中的照片或视频信息'),
      ])
      expect(problems({ ...photo, ...scanned })).toEqual([
        expect.stringContaining('scanCode, which nothing uses'),
        expect.stringContaining('scanCode is about 摄像头'),
      ])
    })

    it('is asked for: the build turns WeChat’s check on', () => {
      write(`${page}.js`, 'wx.chooseImage({})')
      asking(false)
      expect(problems(photo)).toEqual(['app.json: __usePrivacyCheck__ is not true'])
    })
  })
})
