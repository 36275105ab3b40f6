import * as z from 'zod/mini'

/** A point on a map, in degrees, as maps in China count them (GCJ-02). */
export const spot = z.strictObject({
  latitude: z.number().check(z.minimum(0), z.maximum(60)),
  longitude: z.number().check(z.minimum(60), z.maximum(180)),
})
export type Spot = z.output<typeof spot>

/**
 * A point as a map's coordinate picker hands it out: «25.0389,102.7183». Which of the two comes first
 * differs from map to map; here, where no latitude is a longitude, it does not matter. Nothing for
 * what is none.
 */
export function readSpot(typed: string): Spot | undefined {
  const numbers = typed
    .trim()
    .split(/[\s,，、]+/)
    .filter((part) => /^\d{1,3}(\.\d{1,8})?$/.test(part))
    .map(Number)
  const [one = Number.NaN, other = Number.NaN] = numbers
  const read = spot.safeParse({
    latitude: Math.min(one, other),
    longitude: Math.max(one, other),
  })
  return numbers.length === 2 && read.success ? read.data : undefined
}

export const spotText = ({ latitude, longitude }: Spot): string => `${latitude},${longitude}`
