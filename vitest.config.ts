import { defineConfig } from 'vitest/config'
import { e2e } from './e2e/vitest.project.ts'
import { miniapp } from './miniapp/vitest.project.ts'
import { LongestFirst } from './scripts/gate/longest-first.ts'

// Only what hangs is ended by these: a machine may be shared, and many times slower than this one.
const patient = {
  testTimeout: 600_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    // Every core: most tests wait for the store half of the time.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'engine',
          include: ['shared/src/eligibility/**/*.test.ts'],
          // As in WeChat, where no code may be made from strings.
          execArgv: ['--disallow-code-generation-from-strings'],
          ...patient,
        },
      },
      {
        test: {
          name: 'rules',
          // Nothing here is mocked, and each file opens a store of its own: modules are read once for all.
          isolate: false,
          include: [
            'shared/src/!(eligibility)/**/*.test.ts',
            'functions/{src,catalogue}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/*.test.ts',
          ],
          ...patient,
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
      miniapp,
      e2e,
    ],
  },
})
