import { Item, List, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { useFactUses } from '../queries'

/** What a recorded fact was used for: the policies that read it. */
export function UsedFor({ factKey }: { readonly factKey: string }) {
  const uses = useFactUses(factKey)
  if (uses.length === 0) return null
  return (
    <Stack gap={1}>
      <Words className="t-second t-strong">{`用在 ${uses.length} 项政策的判定里`}</Words>
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
