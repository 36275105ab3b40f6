import type { Cite, Criterion } from '../criterion.ts'
import type { Policy } from '../policy.ts'
import { type Finding, reporter } from './finding.ts'
import { criteriaOf } from './parts.ts'

const groups = ['all', 'any', 'not', 'atLeast', 'unless', 'some', 'every']

/** A leaf rests on no child, so it must rest on a sentence. */
const isLeaf = (node: Criterion): boolean => !groups.some((key) => key in node)

const bare = (text: string): string => text.replace(/\s+/g, '')

function citeFault(policy: Policy, cite: Cite): string | undefined {
  const document = policy.documents[cite.document]
  if (!document) return `依据的文件 ${cite.document} 不在 documents 里：补上这份文件，或改正名字`
  if (!bare(document.excerpt).includes(bare(cite.text)))
    return `依据的句子不在 ${cite.document} 的 excerpt 里：「${cite.text}」。照原文改，或把原文补进 excerpt`
  return undefined
}

interface Cited {
  readonly cite?: Cite
  readonly id?: string
}

const citing = (policy: Policy): readonly Cited[] => [
  ...policy.versions.flatMap((version): Cited[] => [...criteriaOf(version), ...version.benefits]),
  ...policy.exclusions,
  ...(policy.windows ?? []),
]

/** Every leaf rests on a sentence that stands in the stored words of its document. */
export function* checkCites(policy: Policy): Generator<Finding> {
  const report = reporter(policy.id)
  const nodes = policy.versions.flatMap((version) => [...criteriaOf(version)])
  for (const node of nodes)
    if (isLeaf(node) && !node.cite)
      yield report.error('叶子没有依据：加上 cite（document 和 text）', node.id)
  for (const { cite, id } of citing(policy)) {
    const fault = cite && citeFault(policy, cite)
    if (fault) yield report.error(fault, id)
  }
}
