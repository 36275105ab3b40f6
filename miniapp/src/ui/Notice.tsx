import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { failureText } from '../platform/failure-text'
import { Button } from './Button'
import { Heading, Paragraph } from './element'
import { Icon, type IconName } from './Icon'
import './Notice.scss'

interface NoticeProps {
  readonly icon: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

const Notice = ({ icon, title, children, action }: NoticeProps) => (
  <View className="notice">
    <View className="notice__icon">
      <Icon name={icon} large />
    </View>
    <Heading level={2} className="t-title">
      {title}
    </Heading>
    <Paragraph className="t-second">{children}</Paragraph>
    {action}
  </View>
)

/** Nothing is here, and why, and what to do. */
export const Empty = (props: NoticeProps) => <Notice {...props} />

interface FailedProps {
  /** What did not work: 没打开 unless another thing was tried. */
  readonly title?: string
  readonly error: unknown
  readonly onRetry: () => void
}

/** It did not work: the sentence, the number to quote, and one more try. */
export function Failed({ title = '没打开', error, onRetry }: FailedProps) {
  const { sentence, correlationId } = failureText(error)
  return (
    <View role="alert">
      <Notice
        icon="warning"
        title={title}
        action={
          <Button look="outline" icon="retry" onTap={onRetry}>
            再试一次
          </Button>
        }
      >
        {sentence}
        {correlationId && `（编号 ${correlationId}）`}
      </Notice>
    </View>
  )
}
