import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { classNames } from './class-names'
import './QrCode.scss'

interface Props {
  readonly text: string
  /** Said instead of the picture. */
  readonly label: string
  /** To be read from the back of a hall. */
  readonly large?: boolean
}

/** The dark modules of a row that touch, as one box each. */
const boxesOf = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '1' : ' '))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')

/** WeChat shows no inline SVG, but one as a ground. */
function drawn(text: string): string {
  const { data, size } = encode(text, { border: 2 })
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path d='${data.map(boxesOf).join('')}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** What another phone's camera reads. */
export const QrCode = ({ text, label, large }: Props) => (
  <View
    className={classNames('qr', large && 'qr--large')}
    role="img"
    aria-label={label}
    style={{ backgroundImage: drawn(text) }}
  />
)
