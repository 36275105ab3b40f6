import type { Notice } from '@cgt/shared/training/notice'
import { momentText } from '@cgt/shared/values/moment-text'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { CalledOff } from './CalledOff'
import { OtherTitles } from './OtherTitles'

/** What a training is, until when to enrol, and whom to ask. */
export const About = ({ notice }: { readonly notice: Notice }) => (
  <Card>
    <Stack gap={2}>
      <Heading level={2} className="t-title">
        {notice.title}
      </Heading>
      {notice.titles && <OtherTitles titles={notice.titles} />}
      <Paragraph className="t-second">{notice.organisationName}</Paragraph>
      <CalledOff notice={notice} />
      <Paragraph className="t-typed">{notice.about}</Paragraph>
      <Paragraph className="t-second">
        {`报名：${momentText(notice.enrolFrom)} 到 ${momentText(notice.enrolUntil)}`}
      </Paragraph>
      <Paragraph className="t-second">{`联系：${notice.contact}`}</Paragraph>
    </Stack>
  </Card>
)
