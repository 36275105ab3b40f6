import { type Role, role } from '@cgt/shared/access/role'
import { actionRows } from './action-rows.ts'
import { operationRows } from './operation-rows.ts'
import { placesOf } from './places.ts'
import { expected, type Outcome, type Relation, relations } from './relations.ts'

const marks: Readonly<Record<Outcome, string>> = {
  may: '可',
  unseen: '·',
  ownMatter: '避',
  stepUp: '再',
  secondFactor: '绑',
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(line).join('\n')

/** Where an operation lets a role act: there, below, or nowhere. */
function reachOf(name: keyof typeof operationRows, one: Role): string {
  const row = operationRows[name]
  if (row === 'anyone') return '任何人'
  if (row === 'signedIn') return '本人'
  const { there, below } = actionRows[row]
  if (below.includes(one)) return '本级及下级'
  return there.includes(one) ? '仅本单位' : '·'
}

const operationsByRole = (): string =>
  table(
    ['operation', ...role.options],
    (Object.keys(operationRows) as (keyof typeof operationRows)[]).map((name) => [
      `\`${name}\``,
      ...role.options.map((one) => reachOf(name, one)),
    ]),
  )

const ofAction = (action: keyof typeof actionRows): string => {
  const ways = Object.values<Relation>(relations)
  const rows = role.options
    .filter((one) => actionRows[action].there.includes(one))
    .map((one) => [
      one,
      ...ways.map((way) =>
        placesOf[one][way.at] ? marks[expected(actionRows[action], one, way)] : '–',
      ),
    ])
  return `### \`${action}\`\n\n${table(['role', ...ways.map(({ words }) => words)], rows)}`
}

/** docs/access-matrix.md, whole. */
export const printMatrix = (): string => `# 谁能办什么

由测试里手写的表打印（\`functions/src/testing/access/\`），不从规则推出；逐格与真实接口、判定函数和 Cedar 策略对过。
更新：\`npx vitest run --project rules functions/src/access/page.test.ts -u\`。

## 操作 × 身份

\`本人\`：登录后办自己的事。\`本级及下级\`、\`仅本单位\`：授予的身份能及之处。\`·\`：看不到，答复与不存在的逐字节相同。

${operationsByRole()}

## 动作 × 身份 × 关系

可：能办。·：看不到。避：本人的事要回避。再：要再验证一次身份。绑：要先绑定动态验证码。–：没有这种关系。没有列出的身份，一律看不到。

${(Object.keys(actionRows) as (keyof typeof actionRows)[]).map(ofAction).join('\n\n')}
`
