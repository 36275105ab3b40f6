import { useState } from 'react'
import { useStored } from '../platform/stored'
import { gatherAsks } from './gather-asks'
import { type FactPlace, phoneFacts } from './phone-facts'
import { nextPlace, steps, undo } from './steps'
import type { Screened } from './use-screening'

/** The question now worth asking, and the way back to the one before it. */
export function useQuestion({ asks, index }: Screened) {
  const facts = useStored(phoneFacts)
  const taken = useStored(steps)
  const [again, setAgain] = useState<FactPlace>()
  const gathered = gatherAsks(asks, index.facts, facts)
  const place = again ?? nextPlace(gathered, index.facts, taken)
  return {
    place,
    left: gathered.length,
    def: place && index.facts.get(place.fact),
    answered: taken.length,
    back: taken.length > 0 ? () => setAgain(undo()) : undefined,
    /** Settles the question by `act`, and moves on. */
    settle: (act: () => void) => {
      setAgain(undefined)
      act()
    },
  }
}
