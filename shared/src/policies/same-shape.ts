import type * as z from 'zod/mini'

type SameShape<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** A type flattened one level, so that readonly wrappers and interfaces compare by their fields. */
type Flat<T> = T extends object ? { readonly [Key in keyof T]: T[Key] } : T

/** Ties a schema to the engine's own type: a field more, a field less or another type does not compile. */
export const tied =
  <T>() =>
  <S extends z.ZodMiniType<T>>(
    schema: SameShape<Flat<z.output<S>>, Flat<T>> extends true ? S : never,
  ): z.ZodMiniType<T, T> =>
    schema as unknown as z.ZodMiniType<T, T>
