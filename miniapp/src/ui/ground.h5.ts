import './base.scss'
import './web.scss'
