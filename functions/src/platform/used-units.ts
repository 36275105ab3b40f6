/** Units one call consumed, as the store itself reports them. */
export interface Used {
  readonly read: number
  readonly write: number
}

interface Consumed {
  readonly CapacityUnits?: number
}

export function usedUnits(kind: 'read' | 'write', consumed: unknown): Used {
  const parts = (Array.isArray(consumed) ? consumed : [consumed ?? {}]) as readonly Consumed[]
  const units = parts.reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0)
  return kind === 'read' ? { read: units, write: 0 } : { read: 0, write: units }
}
