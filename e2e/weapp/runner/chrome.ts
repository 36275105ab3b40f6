import { baseCss } from './base-css.ts'
import { type NavigationBar, type Sim, topPage } from './sim.ts'

const tabsOf = (sim: Sim) => sim.payload.app.tabBar?.list ?? []

export const isTab = (sim: Sim, path: string): boolean =>
  tabsOf(sim).some(({ pagePath }) => pagePath === path)

const element = (className: string) => {
  const made = document.createElement('div')
  made.className = className
  return made
}

/** Puts the app's and the page's style sheets in force. */
export function useStyle(sim: Sim, path: string) {
  const id = 'sim-style'
  const style =
    document.getElementById(id) ?? document.head.appendChild(document.createElement('style'))
  style.id = id
  style.textContent = baseCss + (sim.payload.css.app ?? '') + (sim.payload.css[path] ?? '')
}

/** A place between the bars for one page; gives the element that scrolls. */
export function openScreen(sim: Sim, path: string): HTMLElement {
  const screen = element(isTab(sim, path) ? 'sim-screen sim-screen--tab' : 'sim-screen')
  const host = element('wx-page')
  host.dataset.path = path
  screen.appendChild(host)
  document.body.appendChild(screen)
  return host
}

/** The bar that a page's and the app's configuration give it. */
export function newBar(sim: Sim, path: string): NavigationBar {
  const { window = {} } = sim.payload.app
  return {
    title: sim.payload.json[path]?.navigationBarTitleText ?? window.navigationBarTitleText ?? '',
    ink: window.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000',
    ground: window.navigationBarBackgroundColor ?? '#ffffff',
  }
}

/** Where WeChat's own bars lead. */
export interface Ways {
  switchTab(url: string): void
  navigateBack(delta: number): void
}

function drawNavigation(sim: Sim, { title, ink, ground }: NavigationBar, ways: Ways) {
  const bar = element('sim-nav')
  bar.textContent = title
  if (sim.stack.length > 1) {
    const back = element('sim-back')
    back.textContent = '‹'
    back.addEventListener('click', () => ways.navigateBack(1))
    bar.prepend(back)
  }
  Object.assign(bar.style, { color: ink, backgroundColor: ground })
  document.body.prepend(bar)
}

function drawTabs(sim: Sim, path: string, ways: Ways) {
  const { color, selectedColor, backgroundColor } = sim.tabStyle
  const bar = element('sim-tabs')
  bar.style.backgroundColor = backgroundColor
  for (const [index, { pagePath, text }] of tabsOf(sim).entries()) {
    const { iconPath, selectedIconPath } = sim.tabIcons[index] ?? {}
    const on = pagePath === path
    const tab = element('sim-tab')
    const icon = document.createElement('img')
    icon.src = sim.payload.images[(on ? selectedIconPath : iconPath) ?? ''] ?? ''
    tab.append(icon, text)
    tab.dataset.badge = sim.tabBadges.get(index) ?? ''
    tab.style.color = on ? selectedColor : color
    tab.addEventListener('click', () => ways.switchTab(`/${pagePath}`))
    bar.appendChild(tab)
  }
  document.body.appendChild(bar)
}

/** Draws the navigation bar of the page in front, and the tab bar on a tab page. */
export function drawChrome(sim: Sim, ways: Ways) {
  for (const old of document.querySelectorAll('.sim-nav,.sim-tabs')) old.remove()
  const { path, bar } = topPage(sim)
  drawNavigation(sim, bar, ways)
  if (isTab(sim, path)) drawTabs(sim, path, ways)
}
