/**
 * A person's name as it stands in the household register: 2 to 40 characters, the parts of a long one
 * joined by «·», whichever dot was typed. Nothing where it is no name.
 */
export function readRealName(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[•・‧∙.。]/g, '·')
  return /^[^\d!-&(-,/:-@[-`{-~<>“”，、；：？！（）]{2,40}$/.test(name) ? name : undefined
}
