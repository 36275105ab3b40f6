import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Paragraph } from '../../ui/element'
import { Segments } from '../../ui/Segments'
import { Sheet } from '../../ui/Sheet'

export type Without = 'absent' | 'disqualified' | 'blank'

const options = [
  { value: 'absent', label: '缺考', note: '没来，或者没做这一项' },
  { value: 'disqualified', label: '取消资格', note: '按规则取消' },
  { value: 'blank', label: '清空', note: '回到还没打分' },
]
const scopes = [
  { value: 'part', label: '只这一项' },
  { value: 'sheet', label: '整张表' },
] as const

interface Props {
  readonly title: string
  readonly onMark: (mark: Without, isAll: boolean) => void
}

/** Why there is no mark: none of these is nought. */
export function NoMark({ title, onMark }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [scope, setScope] = useState<'part' | 'sheet'>('part')
  const choose = (value: string) => {
    onMark(value as Without, scope === 'sheet')
    setOpen(false)
  }
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        打不了分：缺考、取消资格
      </Button>
      <Sheet title={`「${title}」打不了分`} open={isOpen} onClose={() => setOpen(false)}>
        <Paragraph className="t-second">缺考、取消资格、还没打，都不是 0 分。</Paragraph>
        <Segments label="管多少" options={scopes} chosen={scope} onChoose={setScope} />
        <Choices label="为什么打不了分" options={options} chosen={[]} onChoose={choose} />
      </Sheet>
    </>
  )
}
