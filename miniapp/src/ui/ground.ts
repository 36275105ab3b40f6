import './base.scss'
import './wechat.scss'
