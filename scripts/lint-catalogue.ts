// `npm run lint:catalogue [-- ID …]`: every check of the catalogue, or of these policies;
// errors end it with 1, warnings are listed.
import { parseArgs } from 'node:util'
import { CatalogueFault, loadCatalogue } from '../functions/catalogue/load-catalogue.ts'
import type { Finding } from '../shared/src/eligibility/lint/finding.ts'
import { lint } from '../shared/src/eligibility/lint/lint.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string' } },
})

function load() {
  try {
    return loadCatalogue(values.root)
  } catch (error) {
    if (!(error instanceof CatalogueFault)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

const { pack, cases, fileOf } = load()
const findings = lint(pack, cases, positionals)
const line = ({ level, about, criterion, words }: Finding): string =>
  `${level === 'error' ? '错误' : '提醒'} ${fileOf.get(about) ?? about}${criterion ? ` ${criterion}` : ''}：${words}`
const errors = findings.filter(({ level }) => level === 'error')
const warnings = findings.filter(({ level }) => level === 'warning')

for (const finding of [...warnings, ...errors]) console.log(line(finding))
console.log(
  `${pack.policies.length} 份政策，${pack.facts.length} 个事实，${[...cases.values()].flat().length} 个用例；错误 ${errors.length}，提醒 ${warnings.length}`,
)
process.exitCode = errors.length > 0 ? 1 : 0
