import { WrittenField } from './WrittenField'

interface Where {
  readonly place: string
  readonly spot?: string
  readonly trainer: string
  readonly places: string
}

interface Props {
  readonly written: Where
  readonly onChange: (part: Partial<Where>) => void
  readonly of?: string
}

/** Where a session is, by whom, and how many places it has. */
export const WhereFields = (props: Props) => (
  <>
    <WrittenField name="place" label="地点" {...props} />
    <WrittenField
      name="spot"
      label="地图坐标（可不填，从高德或腾讯地图的坐标拾取器复制）"
      {...props}
    />
    <WrittenField name="trainer" label="老师（可不填）" {...props} />
    <WrittenField name="places" label="总名额" kind="whole" unit="个" {...props} />
  </>
)
