import { Card } from '../../ui/Card'
import { Heading, Paragraph, Section } from '../../ui/element'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { useConsents } from '../queries'
import { ConsentRow } from './ConsentRow'

/** Every purpose that is agreed to on its own. */
export function Consents() {
  const { data: consents, error, refetch } = useConsents()
  return (
    <Section className="stack gap-2">
      <Heading level={2} className="t-title">
        单独同意
      </Heading>
      <Paragraph className="t-second">敏感的信息一类一类问你，随时撤回，撤回就删。</Paragraph>
      {consents ? (
        <Card flush>
          {consents.map((consent) => (
            <ConsentRow key={consent.purpose} consent={consent} />
          ))}
        </Card>
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={1} />
      )}
    </Section>
  )
}
