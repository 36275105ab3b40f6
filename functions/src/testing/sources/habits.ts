import type { Source } from './runtime-sources.ts'

/** Something code of ours does in these places, and nowhere else. */
export interface Habit {
  readonly name: string
  readonly pattern: RegExp
  /** Each is used: one that no longer does it has to leave the list. */
  readonly places: readonly string[]
  /** A line that does it. */
  readonly planted: string
}

const platform = (...names: readonly string[]) =>
  names.map((name) => `functions/src/platform/${name}.ts`)

/** Every file of ours that enciphers, hashes, signs or draws lots. */
const cryptography: readonly string[] = [
  'functions/src/audit/chain.ts',
  'functions/src/audit/checkpoint.ts',
  'functions/src/identity/time-code.ts',
  ...platform('crypto', 'field-cipher', 'id', 'key-vault', 'kms-vault'),
  'functions/src/training/issuer.ts',
]

export const habits: readonly Habit[] = [
  {
    name: 'takes of Node nothing but ciphers, compression and timers: no shell, file, socket or interpreter',
    pattern: /from 'node:(?!crypto'|zlib'|timers\/promises')|require\(|import\(/,
    places: [],
    planted: "import { execFile } from 'node:child_process'",
  },
  {
    name: 'makes no code and no pattern of a text',
    pattern: /\beval\(|new Function\(|new RegExp\(|RegExp\(/,
    places: [],
    planted: 'const found = new RegExp(asked)',
  },
  {
    name: 'speaks to the outside in one place',
    pattern: /\bfetch\(|XMLHttpRequest|WebSocket/,
    places: platform('outside'),
    planted: 'await fetch(input.url)',
  },
  {
    name: 'asks only WeChat and the text-message gateway',
    pattern: /\baskOutside\(/,
    places: platform('outside', 'sms', 'wechat'),
    planted: 'await askOutside(new URL(given))',
  },
  {
    name: 'takes the time from one place',
    pattern: /Date\.now\(|new Date\(\)|performance\.now\(/,
    places: platform('clock'),
    planted: 'const now = Date.now()',
  },
  {
    name: 'takes chance from one place',
    pattern: /Math\.random|randomUUID|randomBytes\(|randomInt|getRandomValues/,
    places: platform('id'),
    planted: 'const id = crypto.randomUUID()',
  },
  {
    name: 'hashes by SHA-256 alone',
    pattern: /create(?:Hash|Hmac)\((?!'sha256')/,
    places: [],
    planted: "createHash('md5')",
  },
  {
    name: 'enciphers by AES-256-GCM alone, its tag 16 bytes long',
    pattern: /create(?:Cipher|Decipher)iv\((?!'aes-256-gcm',[\s\S]{1,100}authTagLength)/,
    places: [],
    planted: "createCipheriv('aes-256-cbc', key, nonce)",
  },
  {
    // docs/security.md says what each is for.
    name: 'holds its cryptography in these files',
    pattern: /from '(?:node:crypto|sm-crypto-v2|otpauth|@aws-sdk\/client-kms)'/,
    places: cryptography,
    planted: "import { createHmac } from 'node:crypto'",
  },
  {
    name: 'trusts no certificate of its own accord',
    pattern: /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|\bhttp:\/\//,
    places: [],
    planted: 'new Agent({ rejectUnauthorized: false })',
  },
  {
    name: 'sends nobody elsewhere and sets no cookie',
    pattern: /\.redirect\(|set-cookie|setCookie|'location'/i,
    places: [],
    planted: "c.header('Set-Cookie', token)",
  },
]

/** The files in which a habit is found. */
export const filesWith = ({ pattern }: Habit, sources: readonly Source[]): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
