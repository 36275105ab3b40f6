import type { Draw } from '@cgt/shared/competitions/entry'
import { classNames } from '../../ui/class-names'
import { Item, Words } from '../../ui/element'
import { FewAtOnce } from '../../ui/FewAtOnce'
import { Row } from '../../ui/Stack'

interface Props {
  readonly order: Draw['order']
  /** One's own, where one entered. */
  readonly entrantId: string | undefined
}

/** Who drew which number, by nothing but the entrants' own ids; one's own is said to be so. */
export const LotOrder = ({ order, entrantId }: Props) => (
  <FewAtOnce of={order} atOnce={50}>
    {(id, i) => (
      <Item key={id}>
        <Row gap={3} align="base">
          <Words className={classNames('t-keep figures', id === entrantId && 't-strong')}>
            {`${i + 1} 号`}
          </Words>
          <Words className="t-small figures grow">{id}</Words>
          {id === entrantId && <Words className="t-strong t-keep">这是你</Words>}
        </Row>
      </Item>
    )}
  </FewAtOnce>
)
