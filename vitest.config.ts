import { defineConfig } from 'vitest/config'
import { e2e } from './e2e/vitest.project.ts'
import { miniapp } from './miniapp/vitest.project.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: [
            'shared/src/**/*.test.ts',
            'functions/{src,catalogue}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/*.test.ts',
          ],
          testTimeout: 30_000,
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
      miniapp,
      e2e,
    ],
  },
})
