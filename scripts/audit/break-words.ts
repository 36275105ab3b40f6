import type { Break } from '../../functions/src/audit/verify-log.ts'

/** What a person is told of a break, after which sequence number it is. */
const words: Readonly<Record<Break['check'], string>> = {
  shape: '这里有一行读不懂，不是封存时的样子。',
  spelling: '这里有一行的写法和封存时不同。',
  link: '这一条被改过、删掉、换了位置，或是后来插进来的。',
  reach: '这里的检查点和它前面的记录对不上。',
  count: '这里少了一个检查点。',
  signature: '这里的检查点不是用可信的密钥签的。',
  known: '上次核对过的检查点不见了，记录被截短或整个换过。',
}

/** One sentence that names the first sequence number not to be trusted. */
export const breakWords = ({ sequence, check }: Break): string =>
  `审计记录从第 ${sequence} 条起不可信：${words[check]}`
