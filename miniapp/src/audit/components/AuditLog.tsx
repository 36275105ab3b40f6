import { Failure } from '@cgt/shared/http/failure'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { writeAddress } from '../../platform/address'
import { useDesk } from '../../platform/desk'
import { More } from '../../ui/More'
import { Empty } from '../../ui/Notice'
import { RefusedPage } from '../../ui/RefusedPage'
import { Sheet } from '../../ui/Sheet'
import { SideBySide } from '../../ui/SideBySide'
import { Skeleton } from '../../ui/Skeleton'
import { changed, type Filters, filtersOf } from '../filters'
import { paths } from '../paths'
import { useEntries } from '../queries'
import { ChainCard } from './ChainCard'
import { EntryDetail } from './EntryDetail'
import { EntryRow } from './EntryRow'
import { ExportRow } from './ExportRow'
import { FilterBar } from './FilterBar'

/** The log by filters that stand in the address; on a desk with the entry chosen beside it. */
export function AuditLog() {
  const { params } = useRouter()
  const [filters, setFilters] = useState<Filters>(() => filtersOf(params))
  const [chosen, setChosen] = useState(Number(params.entry) || undefined)
  useEffect(() => {
    writeAddress(paths.audit, { ...filters, entry: chosen?.toString() })
  }, [filters, chosen])
  const narrow = (next: Filters) => {
    setFilters(next)
    setChosen(undefined)
  }
  const desk = useDesk()
  const { items } = useEntries(filters)
  const shown = chosen ?? (desk ? items?.[0]?.sequence : undefined)
  const detail = shown !== undefined && (
    <EntryDetail
      key={shown}
      sequence={shown}
      onNarrow={(name, value) => narrow(changed(filters, name, value))}
    />
  )
  return (
    <SideBySide label="审计记录" side={detail}>
      <ChainCard />
      <FilterBar filters={filters} onChange={narrow} />
      <ExportRow filters={filters} />
      <Entries filters={filters} current={desk ? shown : undefined} onOpen={setChosen} />
      {!desk && (
        <Sheet title="审计记录" open={chosen !== undefined} onClose={() => setChosen(undefined)}>
          {detail}
        </Sheet>
      )}
    </SideBySide>
  )
}

interface EntriesProps {
  readonly filters: Filters
  readonly current: number | undefined
  readonly onOpen: (sequence: number) => void
}

function Entries({ filters, current, onOpen }: EntriesProps) {
  const entries = useEntries(filters)
  const { items, error, refetch } = entries
  if (!items) {
    if (!error) return <Skeleton cards={5} />
    if (error instanceof Failure && error.code === 'notFound') return <OutOfReach />
    return <RefusedPage error={error} onRetry={() => void refetch()} />
  }
  return (
    <>
      {items.length === 0 && (
        <Empty icon="search" title="没有这样的记录">
          {entries.hasNextPage
            ? '这一段里没有，再看一些。'
            : '换一个筛选再看；新记录一分钟内出现。'}
        </Empty>
      )}
      {items.map((entry) => (
        <EntryRow
          key={entry.sequence}
          entry={entry}
          filters={filters}
          current={entry.sequence === current}
          onOpen={() => onOpen(entry.sequence)}
        />
      ))}
      <More pages={entries} />
    </>
  )
}

const OutOfReach = () => (
  <Empty icon="search" title="没有这个地方">
    地址可能不全，或者那里不归你看。点“筛选”换一个。
  </Empty>
)
