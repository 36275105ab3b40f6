import type { Figures } from '@cgt/shared/training/figures'
import type { Notice } from '@cgt/shared/training/notice'
import { useRulePack } from '../../eligibility/PackProvider'
import { Box, Heading, Paragraph } from '../../ui/element'
import { Empty } from '../../ui/Notice'
import { PrintButton } from '../../ui/PrintButton'
import { Stack } from '../../ui/Stack'
import { ExportFigures } from './ExportFigures'
import { FiguresPart } from './FiguresPart'
import { partsOf } from './parts-of'

interface Props {
  readonly notice: Notice
  readonly figures: Figures
}

/** What a training comes to, in bars; to print and to take along. */
export function TrainingFigures({ notice, figures }: Props) {
  const { data: pack } = useRulePack()
  const parts = partsOf(figures, notice, pack?.facts ?? [])
  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <Heading level={2} className="t-title">
          {notice.title}
        </Heading>
        <Paragraph className="t-second">{notice.organisationName}</Paragraph>
      </Stack>
      {figures.enrolled === 0 ? (
        <Empty icon="people" title="还没有人报名">
          有人报名，这里就有数字。
        </Empty>
      ) : (
        <>
          <Box className="figures-parts">
            {parts.map((part) => (
              <FiguresPart key={part.title} part={part} />
            ))}
          </Box>
          <Paragraph className="t-second">
            报名时答的情况核对完不保存，只知道每个人合哪几类名额；其余都算“未填”，不猜。
          </Paragraph>
          <ExportFigures name={`${notice.title} 数字`} parts={parts} />
          <PrintButton>打印</PrintButton>
        </>
      )}
    </Stack>
  )
}
