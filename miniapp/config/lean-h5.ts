import type { Chunk, Module } from 'webpack'
import type Chain from 'webpack-chain'
import { PreloadPage } from './preload-page'
import { WritePageHeaders } from './write-page-headers'

const home = /pages\/home\/index$/

/** What Taro brings for browsers older than ours, to guess a phone's make, and for widgets that we draw ourselves. */
const unused = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
  'platform',
  '@tarojs/components/dist/taro-components/taro-components.css',
  '@tarojs/components/dist/components',
  '@tarojs/components-react/dist/index.css',
]

/** The home page waits for nothing that only other pages share. */
const sharedWith = (_: Module, chunks: readonly Chunk[]) =>
  chunks.some(holdsHome) ? 'first' : 'common'

const holdsHome = ({ groupsIterable }: Chunk) =>
  Array.from(groupsIterable).some(({ origins }) =>
    origins.some(({ request }) => home.test(request ?? '')),
  )

/** Brings the first screen early: little to fetch for it, all of it at once, and the rest when the line is idle. */
export function leanH5(chain: Chain): void {
  for (const name of unused) chain.resolve.alias.set(`${name}$`, false as never)
  // Pages not yet opened are fetched when the line is idle: a tap works without a network too.
  chain.module.set('parser', { javascript: { dynamicImportPrefetch: true } })
  chain.plugin('preload-page').use(PreloadPage, [home])
  chain.plugin('page-headers').use(WritePageHeaders)
  // What two pages share is loaded once; Taro's own setting copies it into every page.
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 0,
    maxInitialRequests: 8,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      vendors: { name: 'vendors', test: /node_modules/, chunks: 'initial', priority: 20 },
      forms: { name: 'forms', test: /node_modules.react-hook-form/, chunks: 'async', priority: 15 },
      common: { name: sharedWith, minChunks: 2, chunks: 'async', priority: 10 },
    },
  })
}
