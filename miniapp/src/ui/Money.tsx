import { classNames } from './class-names'
import { Words } from './element'
import { shortYuan } from './money-text'

interface Props {
  readonly fen: number
  readonly className?: string
}

/** A sum in tabular figures. */
export const Money = ({ fen, className }: Props) => (
  <Words className={classNames('figures', 't-keep', className)}>{shortYuan(fen)}</Words>
)
