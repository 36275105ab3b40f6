import { copyText } from '../platform/share'
import { web } from './element'
import { Tap } from './Tap'
import './OutsideLink.scss'

interface Props {
  readonly url: string
  readonly children: string
}

/** A page elsewhere: a browser opens it, WeChat may only copy its address. */
export const OutsideLink = ({ url, children }: Props) =>
  web ? (
    <a className="outside" href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    <Tap className="outside" onTap={() => copyText(url, '网址已复制，到浏览器打开')}>
      {children}
    </Tap>
  )
