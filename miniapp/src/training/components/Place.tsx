import type { Session } from '@cgt/shared/training/notice'
import { mapAddress, openMap } from '../../platform/map'
import { Paragraph, web } from '../../ui/element'
import { OutsideLink } from '../../ui/OutsideLink'
import { Row } from '../../ui/Stack'
import { Tap } from '../../ui/Tap'

/** Where a session is; on a map, where it says so. */
export const Place = ({ session: { place, spot } }: { readonly session: Session }) => (
  <Row between gap={2}>
    <Paragraph className="grow">{place}</Paragraph>
    {spot &&
      (web ? (
        <OutsideLink url={mapAddress(spot, place)}>看地图</OutsideLink>
      ) : (
        <Tap className="outside" onTap={() => openMap(spot, place)}>
          看地图
        </Tap>
      ))}
  </Row>
)
