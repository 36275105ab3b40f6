import { createHash } from 'node:crypto'

const inlineScript = /<script>([\s\S]*?)<\/script>/g

const hashesIn = (html: string): readonly string[] =>
  [...html.matchAll(inlineScript)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )

/**
 * What every answer of a host of pages has to carry, by name, for the page `html` and what it loads.
 * Scripts run only from files of the same host, and those that stand in the page as it was built.
 */
export const pageHeaders = (html: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    ["script-src 'self'", ...hashesIn(html)].join(' '),
    // Taro lays its rules in <style> when it starts; a style can run nothing.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
})
