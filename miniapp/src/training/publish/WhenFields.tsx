import { WrittenDay } from '../../ui/WrittenDay'
import { WrittenField } from './WrittenField'

interface When {
  readonly day: string
  readonly from: string
  readonly until: string
}

interface Props {
  readonly written: When
  readonly onChange: (part: Partial<When>) => void
  readonly of?: string
}

/** On which day a session is, from when until when. */
export const WhenFields = (props: Props) => (
  <>
    <WrittenDay
      label="开课日期"
      value={props.written.day}
      onChange={(day) => props.onChange({ day })}
    />
    <WrittenField name="from" label="几点开始" {...props} />
    <WrittenField name="until" label="几点结束" {...props} />
  </>
)
