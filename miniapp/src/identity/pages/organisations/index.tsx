import { useDidShow } from '@tarojs/taro'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { Empty, Failed } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { OwnPage } from '../../components/OwnPage'
import { JoinList } from '../../organisations/JoinList'
import { useJoins } from '../../organisations/queries'
import { paths } from '../../paths'

/** 我的单位和工会: where one belongs, how one's requests stand. */
export default function Organisations() {
  const { data, error, refetch } = useJoins()
  useDidShow(() => void refetch())
  return (
    <OwnPage
      title="我的单位和工会"
      foot={
        <Button icon="plus" onTap={() => open(paths.findOrganisation)}>
          加入单位或工会
        </Button>
      }
    >
      {data?.joins.length === 0 ? (
        <Empty icon="firm" title="还没加入单位">
          加入自己的单位和工会后，单位能替你申报，工会的培训和活动也能报名。
        </Empty>
      ) : data ? (
        <JoinList joins={data.joins} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </OwnPage>
  )
}
