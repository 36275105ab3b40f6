/** WeChat draws only text inside a `<text>`: what else stands there is lost, and is named here. */
export const lostInText = (host: HTMLElement): readonly string[] =>
  [...host.querySelectorAll('wx-text > :not(wx-text)')].map(
    ({ tagName, className, parentElement }) =>
      `WeChat does not draw ${tagName.toLowerCase()} "${className}" inside text "${parentElement?.className}"`,
  )
