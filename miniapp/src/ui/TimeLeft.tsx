import { useEffect, useRef } from 'react'
import { Words } from './element'
import { timeLeftText, useSecondsLeft } from './use-time-left'

interface Props {
  /** Epoch seconds. */
  readonly until: number
  readonly onOver?: () => void
}

/** How long is left, as it runs down; `onOver` is told once, when nothing is. */
export function TimeLeft({ until, onOver }: Props) {
  const seconds = useSecondsLeft(until)
  const tell = useRef(onOver)
  const isOver = seconds === 0
  useEffect(() => {
    if (isOver) tell.current?.()
  }, [isOver])
  return (
    <Words className="t-strong t-wait figures">
      {isOver ? '时间到了' : `还剩 ${timeLeftText(seconds)}`}
    </Words>
  )
}
