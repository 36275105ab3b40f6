import type { Explanation } from '@cgt/shared/competitions/explanation'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { judgeName } from '../rules/words'

const useWords = { counted: '', dropped: '，去掉了', none: '，不算' } as const
const notMarked = { blank: '未打分', absent: '缺考', disqualified: '取消资格', away: '不在场' }

/** How a total was computed, from what each judge entered. */
export function Explained({ told }: { readonly told: Explanation }) {
  return (
    <Stack gap={3}>
      <Paragraph className="t-strong figures">{told.words}</Paragraph>
      {told.modules.map(({ id, title, words, aspects }) => (
        <Card key={id}>
          <Stack gap={2}>
            <Heading level={3} className="t-strong">
              {title}
            </Heading>
            <Paragraph className="figures">{words}</Paragraph>
            {aspects.map((aspect) => (
              <Stack key={aspect.id} gap={1}>
                <Words className="t-second figures">{`${aspect.title}：${aspect.words}`}</Words>
                <Words className="t-small figures">
                  {aspect.entered
                    .map(({ judge, mark, use }) => {
                      const given = typeof mark === 'number' ? `${mark / 1000}` : notMarked[mark]
                      return `${judgeName(judge)}：${given}${useWords[use]}`
                    })
                    .join('；')}
                </Words>
              </Stack>
            ))}
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}
