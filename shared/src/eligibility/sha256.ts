const K = new Uint32Array(64)
const START = new Uint32Array(8)

// the constants are the fractions of the cube and square roots of the first primes
function constants(): void {
  const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) >>> 0
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) START[found] = fraction(Math.sqrt(n))
    K[found++] = fraction(Math.cbrt(n))
  }
}
constants()

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const letter of text) {
    const c = letter.codePointAt(0) ?? 0
    if (c < 0x80) bytes.push(c)
    else if (c < 0x800) bytes.push(0xc0 | (c >> 6), 0x80 | (c & 63))
    else if (c < 0x10000) bytes.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
    else
      bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
  }
  return bytes
}

const at = (words: Uint32Array, i: number): number => words[i] as number
const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

function mix(state: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const a = at(w, i - 15)
    const b = at(w, i - 2)
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
  }
  const v = state.slice()
  for (let i = 0; i < 64; i++) {
    const a = at(v, 0)
    const e = at(v, 4)
    const choice = (e & at(v, 5)) ^ (~e & at(v, 6))
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = at(v, 7) + sum1 + choice + at(K, i) + at(w, i)
    const most = (a & at(v, 1)) ^ (a & at(v, 2)) ^ (at(v, 1) & at(v, 2))
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most
    v.copyWithin(1, 0, 7)
    v[4] = at(v, 4) + t1
    v[0] = t1 + t2
  }
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + at(v, i)
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export function sha256(text: string): string {
  const bytes = utf8(text)
  const bits = bytes.length * 8
  bytes.push(0x80)
  while (bytes.length % 64 !== 56) bytes.push(0)
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) & 255)
  const state = START.slice()
  const w = new Uint32Array(64)
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++)
      w[i] = bytes.slice(block + i * 4, block + i * 4 + 4).reduce((sum, b) => (sum << 8) | b, 0)
    mix(state, w)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
