import type { HeldSection } from '../platform/personal-data.ts'

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const plain = (text: string): string => text.replace(/[&<>"']/g, (one) => named[one] ?? '')

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.4rem;border-bottom:1px solid #ccc;word-break:break-word}
th{width:35%;font-weight:500}h2{margin-top:2rem;font-size:1.1rem}section{break-inside:avoid-page}`

const sectionOf = ({ title, entries }: HeldSection): string => {
  const rows = entries.map(
    ({ label, text }) => `<tr><th scope="row">${plain(label)}</th><td>${plain(text)}</td></tr>`,
  )
  const body = rows.length > 0 ? `<table>${rows.join('')}</table>` : '<p>没有。</p>'
  return `<section><h2>${plain(title)}</h2>${body}</section>`
}

/** A page that stands by itself: nothing is fetched, nothing runs, and it prints. */
export const printPage = (title: string, sections: readonly HeldSection[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${plain(title)}</title>
<style>${style}</style></head><body><h1>${plain(title)}</h1>${sections.map(sectionOf).join('')}
<p>办事的审计记录只有编号和摘要，为防止事后篡改单独保存，不在这里。</p></body></html>`
