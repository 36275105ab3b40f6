import { useState } from 'react'
import { today } from '../platform/clock'
import { Button } from '../ui/Button'
import { DateField } from '../ui/DateField'
import { Paragraph } from '../ui/element'
import { Sheet } from '../ui/Sheet'
import { chooseAsOf, useOccasion } from './occasion'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

/** Which day the answers are about. */
export function AsOfSheet({ open, onClose }: Props) {
  const { asOf } = useOccasion()
  const [date, setDate] = useState(asOf)
  const choose = (chosen: string) => {
    chooseAsOf(chosen)
    onClose()
  }
  return (
    <Sheet title="按哪一天判定" open={open} onClose={onClose}>
      <Paragraph className="t-second">
        政策有起止日期，同样的情况在不同日子结果可能不同。准备哪天去办，就选哪天。
      </Paragraph>
      <DateField
        label="判定日期"
        value={date}
        onChange={setDate}
        earliest="2017-01-01"
        latest={`${Number(today().slice(0, 4)) + 3}-12-31`}
      />
      <Button disabled={!/^\d{4}-\d{2}-\d{2}$/.test(date)} onTap={() => choose(date)}>
        按这天判定
      </Button>
      <Button look="outline" onTap={() => choose(today())}>
        按今天判定
      </Button>
    </Sheet>
  )
}
