/** A setting of the function. Throws when it is missing: better no start than a half one. */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

const leastKeyLength = 32

/** A setting that keys hashes or signatures. Throws when it is short enough to be guessed at. */
export function keySetting(name: string): string {
  const value = setting(name)
  if (process.env.CHANGAITONG_STAGE !== 'local' && value.length < leastKeyLength)
    throw new Error(`${name} must have ${leastKeyLength} characters at least`)
  return value
}
