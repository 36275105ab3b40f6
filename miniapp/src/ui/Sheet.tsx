import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { DialogPanel } from './DialogPanel'
import { Heading } from './element'
import { Icon } from './Icon'
import { SheetPopup } from './SheetPopup'
import { Tap } from './Tap'
import './Sheet.scss'

type Props = PropsWithChildren<{
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
}>

/**
 * Rises from the bottom for one small decision. In a place of its own: put among other elements it
 * would make Taro send all of them to WeChat's view layer again.
 */
export const Sheet = ({ title, open, onClose, children }: Props) => (
  <View className="sheet-place">
    <SheetPopup visible={open} position="bottom" round onClose={onClose} lockScroll destroyOnClose>
      {open && (
        <DialogPanel className="sheet" label={title} onClose={onClose}>
          <View className="sheet__head">
            <Heading level={2} className="t-title">
              {title}
            </Heading>
            <Tap className="sheet__close" label="关闭" onTap={onClose}>
              <Icon name="cross" />
            </Tap>
          </View>
          <View className="sheet__body">{children}</View>
        </DialogPanel>
      )}
    </SheetPopup>
  </View>
)
