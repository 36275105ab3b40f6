import '@nutui/nutui-react-taro/dist/styles/themes/default.css'
import './base.scss'
import './wechat.scss'
