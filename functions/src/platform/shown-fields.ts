import { type Shown, shownFields } from '@cgt/shared/values/sensitive'
import type * as z from 'zod/mini'

/** A field of an answer, by its names from the top; a list's items have no name of their own. */
export interface AnsweredField {
  readonly path: readonly string[]
  /** Nothing where it shows nothing sensitive. */
  readonly shown: Shown | undefined
  readonly type: string
}

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>
  readonly element?: z.ZodMiniType
  readonly innerType?: z.ZodMiniType
  readonly valueType?: z.ZodMiniType
  readonly options?: readonly z.ZodMiniType[]
  readonly items?: readonly z.ZodMiniType[]
  readonly getter?: () => z.ZodMiniType
  readonly out?: z.ZodMiniType
}

const leaves = [
  'string',
  'number',
  'boolean',
  'enum',
  'literal',
  'null',
  'unknown',
  'custom',
  'never',
]

function partsOf(def: Def): readonly (readonly [string | undefined, z.ZodMiniType])[] {
  if (def.shape) return Object.entries(def.shape)
  const inside = [def.element, def.innerType, def.valueType, def.getter?.(), def.out]
  const all = [...inside, ...(def.options ?? []), ...(def.items ?? [])]
  const parts = all.filter((part) => part !== undefined)
  if (parts.length === 0 && !leaves.includes(def.type))
    throw new Error(`nobody knows what an answer of the type ${def.type} holds`)
  return parts.map((part) => [undefined, part])
}

/** Every field that an answer may hold. Throws for a schema that cannot be looked into. */
export function answeredFields(
  schema: z.ZodMiniType,
  path: readonly string[] = [],
  above: readonly z.ZodMiniType[] = [],
): readonly AnsweredField[] {
  if (above.includes(schema)) return []
  const def = schema._zod.def as unknown as Def
  const shown = shownFields.get(schema)
  if (shown || leaves.includes(def.type)) return [{ path, shown, type: def.type }]
  return partsOf(def).flatMap(([name, part]) =>
    answeredFields(part, name === undefined ? path : [...path, name], [...above, schema]),
  )
}

/** Whether an answer shows something sensitive whole. */
export const showsWhole = (schema: z.ZodMiniType): boolean =>
  answeredFields(schema).some(({ shown }) => shown?.as === 'whole')
