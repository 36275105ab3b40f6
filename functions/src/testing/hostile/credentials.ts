import fc from 'fast-check'
import { marker } from './request.ts'

/** Tokens of the people who take part. */
export interface Credentials {
  /** May use every operation there is. */
  readonly caller: string
  /** Was good once. */
  readonly expired: string
  /** Renews a session, and opens nothing. */
  readonly refresh: string
  /** Ids of people, organisations and joins that are there, and not the caller's own. */
  readonly others: readonly string[]
}

const flipped = (token: string): string => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`

/** `Authorization` headers that open nothing; `undefined`: none is sent. */
export const forgedTokens = ({
  caller,
  expired,
  refresh,
}: Credentials): fc.Arbitrary<string | undefined> =>
  fc.constantFrom(
    undefined,
    ...['', 'Bearer', 'Bearer ', 'Bearer null', 'Basic YTpi', `Token ${caller}`, caller],
    `Bearer ${expired}`,
    `Bearer ${refresh}`,
    `Bearer ${flipped(caller)}`,
    `Bearer ${caller}=`,
    `Bearer ${caller}, Bearer ${caller}`,
    `Bearer  ${caller}`,
    `bearer ${caller}`,
    `Bearer ${caller.toLowerCase()}`,
    `Bearer ${'A'.repeat(43)}`,
    `Bearer ${'A'.repeat(8000)}`,
    `Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.`,
    `Bearer ${marker}`,
  )

/** `Idempotency-Key` headers that name no wish. */
export const forgedKeys: fc.Arbitrary<string | undefined> = fc.constantFrom(
  undefined,
  ...['', ' ', 'short', 'x'.repeat(21), 'x'.repeat(65), 'x'.repeat(8000)],
  ...['#'.repeat(22), `${'x'.repeat(22)} `.padEnd(30, '!'), `../${'x'.repeat(30)}`],
  `${marker}'; --${'x'.repeat(12)}`,
)

/** Headers that no decision may rest on. */
export const strangeHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom(
  { 'x-forwarded-for': '127.0.0.1' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-original-url': '/grants', 'x-rewrite-url': '/grants' },
  { host: 'evil.example' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { cookie: `session=${marker}` },
  { accept: 'text/html', 'accept-language': marker },
  { 'x-correlation-id': marker },
  { 'content-encoding': 'gzip' },
  { 'if-none-match': '*' },
  { range: 'bytes=0-18446744073709551615' },
  { 'user-agent': `<script>${marker}</script>`.repeat(100) },
)
