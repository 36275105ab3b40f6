import type { Chapter, Proof, Requirement } from './read-map.ts'

const linked = ({ file, title, row }: Proof): string =>
  `\`${file}\`：${(row ?? title).replaceAll('|', '\\|').replaceAll('$', '\\$')}`

const answerOf = ({ tests, inapplicable, unmet, note }: Requirement): string => {
  const said = tests?.map(linked).join('<br>') ?? inapplicable ?? unmet ?? ''
  return note === undefined ? said : `${said}<br>${note}`
}

const stateOf = ({ tests, inapplicable }: Requirement): string =>
  tests ? '满足' : inapplicable ? '不适用' : '**未满足**'

const rowOf = ([id, one]: readonly [string, Requirement]): string =>
  `| ${id} | ${one.level} | ${one.says} | ${stateOf(one)} | ${answerOf(one)} |`

const counted = (all: readonly Requirement[], name: string): string => {
  const tested = all.filter(({ tests }) => tests).length
  const inapplicable = all.filter((one) => one.inapplicable).length
  const unmet = all.filter((one) => one.unmet).length
  return `| ${name} | ${all.length} | ${tested} | ${inapplicable} | ${unmet} |`
}

/** docs/asvs.md, from the map. */
export function printMap(chapters: readonly Chapter[]): string {
  const all = chapters.flatMap(({ requirements }) => Object.values(requirements))
  const unmet = chapters.flatMap(({ requirements }) =>
    Object.entries(requirements).filter(([, one]) => one.unmet),
  )
  const head = [
    '# OWASP ASVS 5.0：第一、二级逐条',
    '',
    '编号和级别取自 ASVS 5.0.0，“要什么”是我们自己的话。“满足”的每一条指到一个测试：文件和标题（英文标题照抄，找得到）。没有测试就不算满足。',
    '这一页由 `functions/src/testing/trust/asvs/` 里的数据印出；改数据后 `npx vitest run functions/src/testing/trust/asvs-page.test.ts -u` 重印。',
    '',
    '| | 条数 | 满足，有测试 | 不适用 | 未满足 |',
    '| --- | ---: | ---: | ---: | ---: |',
    counted(
      all.filter(({ level }) => level === 1),
      '第一级',
    ),
    counted(
      all.filter(({ level }) => level === 2),
      '第二级',
    ),
    counted(all, '合计'),
    '',
    '## 未满足的',
    '',
    ...unmet.map(
      ([id, one]) => `- ${id}（第${one.level === 1 ? '一' : '二'}级，${one.says}）：${one.unmet}`,
    ),
  ]
  const tables = chapters.flatMap(({ number, title, requirements }) => [
    '',
    `## V${number} ${title}`,
    '',
    '| 条目 | 级 | 要什么 | | 测试或原因 |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(requirements).map(rowOf),
  ])
  return `${[...head, ...tables].join('\n')}\n`
}
