/**
 * How many tests passed and failed, from the JSON report a suite leaves behind.
 * A suite without a readable report failed; so did a file that did not load, a test that was
 * skipped, and a suite that ended badly though each of its tests passed.
 * @param {string | undefined} report the report's text
 * @param {boolean} endedWell whether the suite's process ended with 0
 * @returns {{ passed: number, failed: number }}
 */
export function totalsOf(report, endedWell) {
  const { numTotalTests, numPassedTests, testResults } = parse(report)
  if (!Number.isInteger(numTotalTests) || !Number.isInteger(numPassedTests))
    return { passed: 0, failed: 1 }
  const notLoaded = (testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = numTotalTests - numPassedTests + notLoaded
  const looksFine = failed === 0 && numPassedTests > 0
  return { passed: numPassedTests, failed: looksFine && endedWell ? 0 : Math.max(failed, 1) }
}

function parse(text) {
  try {
    return JSON.parse(text ?? '') ?? {}
  } catch {
    return {}
  }
}
