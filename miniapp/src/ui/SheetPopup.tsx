/** The kit's popup; browsers fetch it apart from the page. */
export { Popup as SheetPopup } from '@nutui/nutui-react-taro'
