/** A setting of the function. Throws when it is missing: better no start than a half one. */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
