import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const literal = /#[\da-f]{3,8}\b|\brgba?\(|(?<![\w.-])\d*\.?\d+px/gi
const tokens = 'miniapp/src/ui/tokens.scss'

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const literalsIn = (text: string) => withoutComments(text).match(literal) ?? []

it('colours and lengths are named in tokens.scss, and written nowhere else', () => {
  const sheets = readdirSync('miniapp/src', { recursive: true, encoding: 'utf8' })
    .map((name) => `miniapp/src/${name}`)
    .filter((file) => file.endsWith('.scss') && file !== tokens)
  expect(sheets.length).toBeGreaterThan(20)
  const found = sheets.flatMap((file) =>
    literalsIn(readFileSync(file, 'utf8')).map((one) => `${file}: ${one}`),
  )
  expect(found).toEqual([])
})

it.each(['color: #fff', 'background: rgba(0, 0, 0, 0.5)', 'gap: 2px', 'width: calc(16px * 2)'])(
  'would be seen otherwise: %s',
  (line) => {
    expect(literalsIn(`.planted { ${line} } // 4px`)).toHaveLength(1)
  },
)
