import type { Person, World } from '../world.ts'

/** The same person, whose every call is the one wish named so. */
export const wishing = (world: World, { session }: Person, key: string) =>
  world.as(session.accessToken, key)

/** Whoever finds it gone has what they wished. */
export const unless = (code: string) => (error: { readonly code?: string }) => {
  if (error.code !== code) throw error
}
