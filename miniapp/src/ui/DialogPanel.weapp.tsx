import { View } from '@tarojs/components'
import type { DialogPanelProps } from './dialog-panel-props'

/** WeChat keeps what is below a dialog out of reach by itself. */
export const DialogPanel = ({ label, className, children }: DialogPanelProps) => (
  <View className={className} role="dialog" aria-label={label} aria-modal>
    {children}
  </View>
)
