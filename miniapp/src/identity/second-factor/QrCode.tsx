import { encode } from 'uqr'
import type { QrCodeProps } from './qr-code-props'
import './QrCode.scss'

/** One dark module each, as a path of squares. */
function pathOf(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { border: 2 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: squares.join('') }
}

/** What an authenticator's camera reads; only browsers show it, a phone cannot photograph itself. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = pathOf(text)
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
