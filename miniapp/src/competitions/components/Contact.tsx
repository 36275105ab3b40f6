import { dial, numberIn } from '../../platform/dial'
import { Paragraph, web } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tap } from '../../ui/Tap'
import '../../ui/OutsideLink.scss'

/** Whom to ask; where a number is given, one tap calls it. */
export function Contact({ contact }: { readonly contact: string }) {
  const number = numberIn(contact)
  return (
    <Row between gap={2}>
      <Paragraph className="t-second grow figures">{`联系：${contact}`}</Paragraph>
      {number &&
        (web ? (
          <a className="outside" href={`tel:${number}`}>
            打电话
          </a>
        ) : (
          <Tap className="outside" onTap={() => dial(number)}>
            打电话
          </Tap>
        ))}
    </Row>
  )
}
