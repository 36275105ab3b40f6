import { appearance } from '../platform/appearance'
import { useStored } from '../platform/stored'
import { classNames } from './class-names'
import { Tap } from './Tap'
import './LargeSwitch.scss'

/** 大字版 at a tap, where it is first needed. */
export function LargeSwitch() {
  const look = useStored(appearance)
  return (
    <Tap
      className={classNames('large-switch', look.large && 'large-switch--on')}
      role="switch"
      checked={look.large}
      label="大字版"
      onTap={() => appearance.write({ ...look, large: !look.large })}
    >
      大字
    </Tap>
  )
}
