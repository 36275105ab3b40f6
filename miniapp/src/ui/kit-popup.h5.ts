import { Popup } from '@nutui/nutui-react-taro'

/** A re-export would leave the kit's styles behind. */
export const KitPopup = Popup
