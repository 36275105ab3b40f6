import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, the longest first. Begun last, as a small file would be on a machine that has
 * never run it, it would keep every core but one waiting.
 */
export const longest: readonly string[] = [
  'functions/src/access/operations.test.ts',
  'functions/src/competitions/faults.test.ts',
  'functions/src/training/faults.test.ts',
  'e2e/start/npm-start.test.ts',
  'e2e/accessibility/strangers-pages.test.ts',
  'e2e/accessibility/own-pages.test.ts',
  'e2e/journeys/every-page-failed.test.ts',
  'e2e/weapp/half-a-pack.test.ts',
  'e2e/weapp/privacy.test.ts',
  'e2e/weapp/traps.test.ts',
]

const turnOf = ({ moduleId }: TestSpecification): number => {
  const turn = longest.findIndex((file) => moduleId.endsWith(`/${file}`))
  return turn === -1 ? longest.length : turn
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => turnOf(one) - turnOf(other))
  }
}
