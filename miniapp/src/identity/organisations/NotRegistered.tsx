import { useState } from 'react'
import { copyText } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'
import { placeName } from '../../ui/place-name'
import { Stack } from '../../ui/Stack'
import { mayDo, useRoles } from '../roles/use-roles'
import { AddOrganisation } from './AddOrganisation'
import type { Wanted } from './queries'

const letter = ({ creditCode, regionCode, name }: Wanted): string =>
  [
    '请在产改通里登记我们单位：',
    `名称：${name || '（填单位全称）'}`,
    creditCode ? `统一社会信用代码：${creditCode}` : '统一社会信用代码：（照营业执照填 18 位）',
    ...(regionCode ? [`所在地：${placeName(regionCode)}`] : []),
  ].join('\n')

/** Not there yet: who may, adds it; everybody else can ask their county's union to. */
export function NotRegistered({ wanted }: { readonly wanted: Wanted }) {
  const [isAdding, setAdding] = useState(false)
  const { data } = useRoles()
  const mayAdd = data !== undefined && mayDo(data.roles, 'addOrganisation')
  return (
    <>
      <Empty
        icon="search"
        title="还没有登记"
        action={
          <Stack gap={2}>
            {mayAdd && <Button onTap={() => setAdding(true)}>登记这个单位</Button>}
            <Button
              look="outline"
              icon="file"
              onTap={() => void copyText(letter(wanted), '已复制，可以发给县区总工会了')}
            >
              复制登记用的话
            </Button>
          </Stack>
        }
      >
        {wanted.creditCode
          ? '代码没写错，只是单位还没登记。由单位所在县区的总工会登记，登记后就能搜到。'
          : '换个开头试试，名称要和营业执照一样；或者按统一社会信用代码找。还没登记的，请县区总工会登记。'}
      </Empty>
      {isAdding && <AddOrganisation wanted={wanted} onClose={() => setAdding(false)} />}
    </>
  )
}
