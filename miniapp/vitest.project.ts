import { fileURLToPath } from 'node:url'
import type { TestProjectConfiguration } from 'vitest/config'

const at = (file: string) => fileURLToPath(new URL(`src/testing/${file}`, import.meta.url))

/** Pages and queries of the mini-program, as its H5 build shows them. */
export const miniapp: TestProjectConfiguration = {
  esbuild: { jsx: 'automatic' },
  define: { 'process.env.TARO_ENV': '"h5"' },
  resolve: {
    alias: [
      { find: /^@tarojs\/components$/, replacement: at('taro-components.tsx') },
      { find: /^@tarojs\/taro$/, replacement: at('taro.ts') },
      { find: /^@nutui\/nutui-react-taro$/, replacement: at('nutui.tsx') },
    ],
  },
  test: {
    name: 'miniapp',
    // setup.ts forgets what is kept on the phone after every test: modules are read once for all.
    isolate: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: [at('setup.ts')],
    css: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}
