import type { Notice } from '@cgt/shared/training/notice'
import { momentText } from '@cgt/shared/values/moment-text'
import { Paragraph } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { OnePerson } from '../roster/OnePerson'
import { decisionTag, type Listed, learnedWords, reasonsOf } from './decision'
import { MarksForm } from './MarksForm'
import { RevokeForm } from './RevokeForm'

interface Props {
  readonly notice: Notice
  /** Whose it is; nobody while it is closed. */
  readonly one: Listed | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

/** What one person came to, why they pass or not, and what can still be done about it. */
export const ResultSheet = ({ one, ...rest }: Props) => (
  <OnePerson one={one} onClose={rest.onClose}>
    {(open) => <Body key={open.personId} one={open} {...rest} />}
  </OnePerson>
)

function Body({ notice, one, onNext, onClose }: Props & { readonly one: Listed }) {
  const [words, tone] = decisionTag(one)
  const { certificate } = one
  return (
    <>
      <Row between gap={2}>
        <Paragraph className="t-strong figures grow">{learnedWords(one)}</Paragraph>
        <Tag tone={tone}>{words}</Tag>
      </Row>
      {one.missing.length > 0 && (
        <Paragraph className="t-second figures">{`${reasonsOf(one)}。`}</Paragraph>
      )}
      {certificate ? (
        <Paragraph className="t-second figures">
          {certificate.revokedAt === null
            ? `证书 ${certificate.number}，${momentText(certificate.issuedAt)} 发的。到场和成绩不能再改。`
            : `证书 ${certificate.number}，${momentText(certificate.revokedAt)} 撤销了。`}
        </Paragraph>
      ) : (
        <MarksForm
          noticeId={notice.id}
          rule={notice.passing ?? {}}
          one={one}
          onNext={onNext}
          onDone={onClose}
        />
      )}
      {certificate?.state === 'issued' && (
        <RevokeForm noticeId={notice.id} personId={one.personId} onDone={onClose} />
      )}
    </>
  )
}
