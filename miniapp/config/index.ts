import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import webpack from 'webpack'
import { leanH5 } from './lean-h5'

const from = (file: string) => path.resolve(__dirname, '..', file)

// Taro compiles only src/: the workspace is TypeScript source, and these packages ship newer syntax than WeChat takes.
const compile = {
  include: [
    from('../shared/src'),
    (file: string) => /node_modules[\\/](zod|@tanstack|react-hook-form|uqr)[\\/]/.test(file),
  ],
}

// WeChat has no process.env: the address is set here, when building. `npm start` answers at the one given below;
// a release names its own, on WeChat's list of allowed domains.
const apiOrigin = process.env.TARO_APP_API_ORIGIN ?? 'http://127.0.0.1:8080/api'

// Named only in theme.json and in a share card, where Taro does not look.
const toWeapp =
  process.env.TARO_ENV === 'weapp'
    ? ['tabs', 'share'].map((folder) => ({
        from: `src/assets/${folder}/`,
        to: `dist/weapp/assets/${folder}/`,
      }))
    : []

const sass = { options: { silenceDeprecations: ['legacy-js-api'] } }

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'changaitong',
    date: '2026-01-01',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: ['@tarojs/plugin-html', from('config/say-on-wechat.ts')],
    defineConstants: {},
    env: { TARO_APP_API_ORIGIN: JSON.stringify(apiOrigin) },
    copy: { patterns: toWeapp, options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Built upon an older cache, a page called a name that the shared chunk no longer had.
    cache: { enable: false },
    sass: sass as never,
    mini: {
      compile,
      miniCssExtractPluginOption: { ignoreOrder: true },
      optimizeMainPackage: { enable: true },
      // Sizes are pixels on both: 大字版 is a choice of the reader's, not of the screen's width.
      postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
      webpackChain(chain) {
        chain
          .plugin('abort-controller')
          .use(webpack.ProvidePlugin, [
            { AbortController: [from('src/platform/abort-controller.ts'), 'AbortController'] },
          ])
      },
    },
    h5: {
      compile,
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      useHtmlComponents: true,
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: false },
        cssModules: { enable: false },
      },
      webpackChain: leanH5,
    },
  }
  return config
})
