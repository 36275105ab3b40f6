import { openTab, type Tab, tabs } from '../platform/navigate'
import { useStored } from '../platform/stored'
import { badgeText, unread } from '../platform/unread'
import { classNames } from './class-names'
import { Line, Words } from './element'
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
export function Rail({ tab }: { readonly tab: Tab | undefined }) {
  const badge = badgeText(useStored(unread))
  return (
    <nav className={classNames('rail', !tab && 'rail--desk')} aria-label="主导航">
      <span className="rail__brand">产改通</span>
      {entries.map((entry) => (
        <Tap
          key={entry.tab}
          className={classNames('rail__entry', entry.tab === tab && 'rail__entry--on')}
          href={tabs[entry.tab]}
          current={entry.tab === tab}
          {...(badge && entry.tab === 'messages' && { label: `${entry.word}，${badge} 条未读` })}
          onTap={() => openTab(entry.tab)}
        >
          <Icon name={entry.icon} large />
          <Words>{entry.word}</Words>
          {badge && entry.tab === 'messages' && <Line className="rail__badge">{badge}</Line>}
        </Tap>
      ))}
    </nav>
  )
}
