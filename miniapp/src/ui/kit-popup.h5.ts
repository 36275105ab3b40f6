import '@nutui/nutui-react-taro/dist/styles/themes/default.css'

export { Popup as KitPopup } from '@nutui/nutui-react-taro'
