import { relative } from 'node:path'

const longest = 240

const firstLine = (text) => (text ?? '').split('\n')[0].slice(0, longest)

/**
 * What failed in a suite, a line for each test and each file that did not load.
 * @param {string} suite
 * @param {string | undefined} report the JSON report that the suite left behind
 * @param {string} root what file names are told from
 * @returns {readonly string[]} nothing where there is no report to read: the totals count that
 */
export function failuresOf(suite, report, root) {
  return filesOf(report).flatMap(({ name, status, message, assertionResults }) => {
    const file = `✗ ${suite} ${relative(root, String(name))}`
    if (status === 'failed' && assertionResults.length === 0)
      return [`${file}：${firstLine(message)}`]
    return assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${file} > ${test.fullName}：${firstLine(test.failureMessages?.[0])}`)
  })
}

function filesOf(report) {
  try {
    return JSON.parse(report ?? '')?.testResults ?? []
  } catch {
    return []
  }
}
