import { Item, List, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { useFactUses } from '../queries'

/** What a recorded fact is used for: the policies whose rules read it. */
export function UsedFor({ factKey }: { readonly factKey: string }) {
  const uses = useFactUses(factKey)
  if (uses.length === 0) return null
  return (
    <Stack gap={1}>
      <Words className="t-second t-strong">{`哪些政策用到它：${uses.length} 项`}</Words>
      <List>
        {uses.map(({ policyId, title }) => (
          <Item key={policyId} className="t-second">
            · {title}
          </Item>
        ))}
      </List>
    </Stack>
  )
}
