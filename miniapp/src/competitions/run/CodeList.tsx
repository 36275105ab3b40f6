import type { CodeLayer } from '@cgt/shared/competitions/code-layers'
import { Item, Words } from '../../ui/element'
import { allOnPaper, FewAtOnce } from '../../ui/FewAtOnce'
import { PrintButton } from '../../ui/PrintButton'
import type { ShownCodes } from './queries'
import { layerWords } from './words'

interface Props {
  readonly layer: CodeLayer
  readonly codes: NonNullable<ShownCodes['codes']>
}

/** What a layer turns into what, to who holds it, to hand out and to print. */
export function CodeList({ layer, codes }: Props) {
  const { from, to } = layerWords[layer]
  return (
    <>
      <FewAtOnce of={codes} atOnce={allOnPaper}>
        {(one) => (
          <Item key={one.from}>
            <Words className="figures">{`${from} ${one.from} → ${to} ${one.to}`}</Words>
          </Item>
        )}
      </FewAtOnce>
      <PrintButton>打印这一层</PrintButton>
    </>
  )
}
