import * as z from 'zod/mini'

/** No list answers more than this at once. */
export const largestPage = 100

/** Query fields of every list. `cursor` is a former answer's `next`; it fits the same caller and query only. */
export const pageQuery = {
  cursor: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(600))),
  limit: z.exactOptional(
    z.coerce.number<number>().check(z.multipleOf(1), z.minimum(1), z.maximum(largestPage)),
  ),
}

/** One page; `next` is `null` on the last. */
export const page = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) })
