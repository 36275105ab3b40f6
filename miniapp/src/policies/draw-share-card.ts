import type { Draw } from '../platform/picture'
import type { ShareCard } from './share-card'

/** WeChat shows a shared page's picture five wide to four high. */
export const sharePicture = { width: 500, height: 400 } as const

const margin = 36
const gap = 10
const lead = 1.4
const ink = { brand: '#b8191f', strong: '#1b1f26', second: '#4a5563' }
const face = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

interface Line {
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  /** At most so many lines; the last one ends in an ellipsis. */
  readonly lines: number
}

const linesOf = ({ title, benefits, until, place }: ShareCard): readonly Line[] => [
  { text: '产改通 · 看看我能享受什么', size: 22, colour: ink.brand, bold: true, lines: 1 },
  { text: title, size: 36, colour: ink.strong, bold: true, lines: 2 },
  { text: benefits.join('；'), size: 24, colour: ink.strong, lines: 3 },
  { text: until, size: 22, colour: ink.second, lines: 1 },
  { text: place ? `去办：${place}` : '', size: 22, colour: ink.second, lines: 1 },
]

/** Cuts a text into lines that fit; Chinese may be broken anywhere. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number, most: number) {
  const lines = ['']
  for (const sign of Array.from(text)) {
    const last = lines.length - 1
    if (context.measureText(`${lines[last]}${sign}`).width <= width) lines[last] += sign
    else lines.push(sign)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`]
}

/** Writes a text below `top`; gives where the next one begins. */
function write(context: CanvasRenderingContext2D, line: Line, top: number): number {
  const { text, size, colour, bold, lines } = line
  context.font = `${bold ? 'bold ' : ''}${size}px ${face}`
  context.fillStyle = colour
  const parts = wrapped(context, text, sharePicture.width - 2 * margin, lines)
  parts.forEach((part, index) => {
    context.fillText(part, margin, top + index * size * lead)
  })
  return top + parts.length * size * lead + gap
}

/** Draws the card as a picture. */
export const drawShareCard =
  (card: ShareCard): Draw =>
  (context, scale) => {
    const { width, height } = sharePicture
    context.scale(scale, scale)
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
    context.fillStyle = ink.brand
    context.fillRect(0, 0, width, gap)
    context.textBaseline = 'top'
    let top = margin
    for (const line of linesOf(card)) if (line.text) top = write(context, line, top)
  }
