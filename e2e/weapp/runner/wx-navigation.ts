import { drawChrome, isTab } from './chrome.ts'
import type { PageStack } from './page-stack.ts'
import { type Sim, type TabIcons, topPage } from './sim.ts'
import { wxCall } from './wx-call.ts'

type To = { url: string }
type Badge = { index: number }

/** Moving between pages. */
export const navigationApi = (sim: Sim, stack: PageStack) => ({
  navigateTo: wxCall(sim, 'navigateTo', ({ url }: To) => stack.navigateTo(url)),
  redirectTo: wxCall(sim, 'redirectTo', ({ url }: To) => stack.redirectTo(url)),
  reLaunch: wxCall(sim, 'reLaunch', ({ url }: To) => stack.reLaunch(url)),
  switchTab: wxCall(sim, 'switchTab', ({ url }: To) => stack.switchTab(url)),
  navigateBack: wxCall(sim, 'navigateBack', ({ delta }: { delta?: number }) =>
    stack.navigateBack(delta ?? 1),
  ),
})

/** The colours and words of WeChat's own bars. */
export function barsApi(sim: Sim, stack: PageStack) {
  const redraw = () => drawChrome(sim, stack)
  return {
    setNavigationBarTitle: wxCall(sim, 'setNavigationBarTitle', ({ title }: { title: string }) => {
      topPage(sim).bar.title = title
      redraw()
    }),
    setNavigationBarColor: wxCall(
      sim,
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) => {
        if (!/^#(000000|ffffff)$/.test(frontColor)) throw new Error('invalid frontColor')
        Object.assign(topPage(sim).bar, { ink: frontColor, ground: backgroundColor })
        redraw()
      },
    ),
    setBackgroundColor: wxCall(
      sim,
      'setBackgroundColor',
      ({ backgroundColor }: { backgroundColor: string }) => {
        topPage(sim).host.style.backgroundColor = backgroundColor
      },
    ),
    setTabBarStyle: wxCall(sim, 'setTabBarStyle', (style: Partial<Sim['tabStyle']>) => {
      const { color, selectedColor, backgroundColor } = { ...sim.tabStyle, ...style }
      Object.assign(sim.tabStyle, { color, selectedColor, backgroundColor })
      redraw()
    }),
    setTabBarItem: wxCall(sim, 'setTabBarItem', (item: Required<TabIcons> & { index: number }) => {
      const { index, iconPath, selectedIconPath } = item
      if (!isTab(sim, topPage(sim).path)) throw new Error('not TabBar page')
      for (const icon of [iconPath, selectedIconPath])
        if (!sim.payload.images[icon]) throw new Error(`could not find "${icon}"`)
      sim.tabIcons[index] = { iconPath, selectedIconPath }
      redraw()
    }),
    setTabBarBadge: wxCall(sim, 'setTabBarBadge', ({ index, text }: Badge & { text: string }) => {
      if (!isTab(sim, topPage(sim).path)) throw new Error('not TabBar page')
      sim.tabBadges.set(index, text)
      redraw()
    }),
    removeTabBarBadge: wxCall(sim, 'removeTabBarBadge', ({ index }: Badge) => {
      if (!isTab(sim, topPage(sim).path)) throw new Error('not TabBar page')
      sim.tabBadges.delete(index)
      redraw()
    }),
    pageScrollTo: wxCall(sim, 'pageScrollTo', ({ scrollTop = 0 }: { scrollTop?: number }) =>
      topPage(sim).host.scrollTo(0, scrollTop),
    ),
  }
}
