import { Popup } from '@nutui/nutui-react-taro'

/** The kit's popup; browsers fetch it apart from the page. A re-export would leave its styles behind. */
export const SheetPopup = Popup
