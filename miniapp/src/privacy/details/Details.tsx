import { useState } from 'react'
import { Paragraph } from '../../ui/element'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Tag } from '../../ui/Tag'
import { DetailsForm } from './DetailsForm'
import { KeptDetails } from './KeptDetails'
import { useDetails } from './queries'

/** Who one is: what is kept, masked, or the two fields to fill in. */
export function Details() {
  const { data, error, refetch } = useDetails()
  const [editing, setEditing] = useState(false)
  const [news, setNews] = useState<string>()
  if (!data)
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton cards={1} />
  const { details, withheld, version } = data
  const done = (what: string) => () => {
    setEditing(false)
    setNews(what)
  }
  return (
    <>
      {news && (
        <Tag tone="good" icon="check" isNews>
          {news}
        </Tag>
      )}
      {withheld && (
        <Paragraph>
          说明更新过，你还没有重新同意，所以存着的这次没有读。重新填写并同意就好；不想留，到“隐私 ·
          单独同意”里撤回。
        </Paragraph>
      )}
      {details && !editing ? (
        <KeptDetails
          details={details}
          onEdit={() => {
            setNews(undefined)
            setEditing(true)
          }}
          onDeleted={done('已删除')}
        />
      ) : (
        <DetailsForm
          version={version}
          onDone={done('已保存')}
          {...(details && { onBack: () => setEditing(false) })}
        />
      )}
    </>
  )
}
