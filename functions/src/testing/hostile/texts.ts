import fc from 'fast-check'
import { marker } from './request.ts'

const telling: readonly string[] = [
  `<script>alert('${marker}')</script>`,
  `<img src=x onerror="${marker}">`,
  `' OR '1'='1' -- ${marker}`,
  `"; DROP TABLE ${marker}; --`,
  `$(${marker})`,
  `\`${marker}\``,
  `\${jndi:ldap://${marker}/x}`,
  `{{${marker}}}`,
  `=HYPERLINK("${marker}")`,
  `../../../../etc/passwd?${marker}`,
  `..\\..\\${marker}`,
  `%2e%2e%2f${marker}`,
  `file:///etc/${marker}`,
  `http://169.254.169.254/${marker}`,
  `attribute_exists(pk) OR ${marker} = :x`,
  `${marker}\u0000.png`,
  `${marker}\r\nSet-Cookie: a=b`,
  `\u202e${marker}\u2066`,
  `\ufeff${marker}\u200b\u200d`,
  `${marker}${'\u0301'.repeat(300)}`,
  `👩‍👩‍👧‍👦${marker}🇨🇳`,
  `１３８００００００００${marker}`,
  `ſK${marker}ﬀ`,
  `#${marker}#PERSON`,
  `MCA=.${'A'.repeat(43)}`,
  `${'A'.repeat(22)}`,
  `${marker}|${'a'.repeat(40)}!`,
]

const lone = ['\ud800', '\udfff', `a\udc00${marker}`, '\ud83d']
const long = [64, 65, 257, 2049, 20_000].map((length) => marker.padEnd(length, 'x'))
const shapes = ['', ' ', '0', '-1', 'true', 'null', 'NaN', '[]', '{}', '[object Object]', '1e999']
const digits = [
  '9'.repeat(400),
  '00000000000',
  '1380000000O',
  '000000',
  '-0',
  '0x10',
  '１２３４５６',
]

/** Texts that have broken programs before, and texts nobody thought of. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...telling), weight: 5 },
  { arbitrary: fc.constantFrom(...lone), weight: 1 },
  { arbitrary: fc.constantFrom(...long), weight: 1 },
  { arbitrary: fc.constantFrom(...shapes, ...digits), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 80 }), weight: 2 },
)
