/** A setting of the function. Throws when it is missing: better no start than a half one. */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

/** Of what keys hashes or signatures. */
export const leastKeyLength = (): number => (process.env.CHANGAITONG_STAGE === 'local' ? 1 : 32)

/** A setting that keys hashes or signatures. Throws when it is short enough to be guessed at. */
export function keySetting(name: string): string {
  const value = setting(name)
  const least = leastKeyLength()
  if (value.length < least) throw new Error(`${name} must have ${least} characters at least`)
  return value
}
