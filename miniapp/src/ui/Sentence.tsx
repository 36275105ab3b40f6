import { Line, Quote, Words, web } from './element'
import { OutsideLink } from './OutsideLink'
import './Sentence.scss'

interface Props {
  readonly text: string
  /** Document, article, date. */
  readonly from: string
  readonly url?: string | undefined
  /** What is not certain about it. */
  readonly mark?: string | undefined
  /** Not on the screen; a print on paper shows it all the same. */
  readonly folded?: boolean
}

/** The document's own words, and where they stand. */
export function Sentence({ text, from, url, mark, folded = false }: Props) {
  if (folded && !web) return null
  return (
    <Quote className="sentence" hidden={folded}>
      <Words className="sentence__text">「{text}」</Words>
      <Line className="sentence__from">
        {url ? <OutsideLink url={url}>{from}</OutsideLink> : from}
      </Line>
      {mark && <Words className="sentence__mark">{mark}</Words>}
    </Quote>
  )
}
