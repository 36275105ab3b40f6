import { openTab, type Tab, tabs } from '../platform/navigate'
import { classNames } from './class-names'
import { Words } from './element'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './Rail.scss'

const entries: readonly { tab: Tab; word: string; icon: IconName }[] = [
  { tab: 'home', word: '首页', icon: 'home' },
  { tab: 'services', word: '办事', icon: 'services' },
  { tab: 'messages', word: '消息', icon: 'messages' },
  { tab: 'mine', word: '我的', icon: 'mine' },
]

/** On H5: the tabs below on a phone, at the left on a desk. WeChat draws its own. */
export const Rail = ({ tab }: { readonly tab: Tab | undefined }) => (
  <nav className={classNames('rail', !tab && 'rail--desk')} aria-label="主导航">
    <span className="rail__brand">产改通</span>
    {entries.map((entry) => (
      <Tap
        key={entry.tab}
        className={classNames('rail__entry', entry.tab === tab && 'rail__entry--on')}
        href={tabs[entry.tab]}
        current={entry.tab === tab}
        onTap={() => openTab(entry.tab)}
      >
        <Icon name={entry.icon} large />
        <Words>{entry.word}</Words>
      </Tap>
    ))}
  </nav>
)
