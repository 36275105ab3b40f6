import type { PageStack } from './page-stack.ts'
import { type Sim, topPage } from './sim.ts'

// What WeChat's own style sheet gives its components, as far as layout depends on it.
const baseCss = `
body{margin:0;font:16px/1.5 "Noto Sans CJK SC",sans-serif}
.wx-page{min-height:calc(100vh - 44px);padding-bottom:50px;box-sizing:border-box}
wx-view,wx-page-root,wx-form,wx-scroll-view,wx-swiper,wx-picker,wx-canvas,wx-rich-text,wx-root-portal,wx-picker-view,wx-textarea{display:block}
wx-scroll-view{overflow:auto}
wx-text{white-space:pre-line}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image img{width:100%;height:100%}
wx-button{display:block;position:relative;text-align:center;font-size:18px;line-height:2.5555;padding:0 14px;border-radius:5px;background:#f8f8f8;box-sizing:border-box;margin:0 auto}
wx-input{display:block;height:1.4em;overflow:hidden}
wx-input input,wx-textarea textarea{border:0;outline:0;background:transparent;width:100%;font:inherit;color:inherit;padding:0}
.sim-nav{height:44px;line-height:44px;text-align:center;background:#fff;font-weight:600;position:sticky;top:0;z-index:10}
.sim-tabs{position:fixed;bottom:0;left:0;right:0;height:50px;display:flex;background:#fff;border-top:1px solid #ddd;z-index:10}
.sim-tab{flex:1;text-align:center;line-height:50px;font-size:14px}
`

/** Puts the app's and the page's style sheets in force. */
export function useStyle(sim: Sim, path: string) {
  const id = 'sim-style'
  const style =
    document.getElementById(id) ?? document.head.appendChild(document.createElement('style'))
  style.id = id
  style.textContent = baseCss + (sim.payload.css.app ?? '') + (sim.payload.css[path] ?? '')
}

/** Draws the navigation bar, and the tab bar on a tab page. */
export function drawChrome(sim: Sim, stack: PageStack) {
  for (const old of document.querySelectorAll('.sim-nav,.sim-tabs')) old.remove()
  const { path } = topPage(sim)
  const bar = document.createElement('div')
  bar.className = 'sim-nav'
  bar.textContent =
    sim.payload.json[path]?.navigationBarTitleText ??
    sim.payload.app.window?.navigationBarTitleText ??
    ''
  document.body.prepend(bar)
  const tabBar = sim.payload.app.tabBar
  if (!tabBar?.list.some(({ pagePath }) => pagePath === path)) return
  const tabs = document.createElement('div')
  tabs.className = 'sim-tabs'
  for (const { pagePath, text } of tabBar.list) {
    const tab = document.createElement('div')
    tab.className = 'sim-tab'
    tab.textContent = text
    tab.style.color = pagePath === path ? tabBar.selectedColor : tabBar.color
    tab.addEventListener('click', () => stack.switchTab(`/${pagePath}`))
    tabs.appendChild(tab)
  }
  document.body.appendChild(tabs)
}
