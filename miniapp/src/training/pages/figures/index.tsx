import { useRouter } from '@tarojs/taro'
import { OfficePage } from '../../../ui/OfficePage'
import { TrainingFigures } from '../../figures/TrainingFigures'
import { useFigures, useOfficeNotice } from '../../queries'

/** 培训的数字: what a training one has published, or may, comes to. */
export default function TrainingInFigures() {
  const { id = '' } = useRouter().params
  const office = useOfficeNotice(id)
  const figures = useFigures(id)
  const asked = {
    data: office.data && figures.data,
    error: office.error ?? figures.error,
    refetch: () => Promise.all([office.refetch(), figures.refetch()]),
  }
  return (
    <OfficePage title="培训的数字" asked={asked}>
      {office.data && figures.data && (
        <TrainingFigures notice={office.data.notice} figures={figures.data} />
      )}
    </OfficePage>
  )
}
