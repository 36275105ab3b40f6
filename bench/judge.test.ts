import { describe, expect, it } from 'vitest'
import { judge } from './eligibility/judge.ts'
import { generalPolicies, guardedPolicies } from './eligibility/policies.ts'
import { soundness } from './eligibility/soundness.ts'
import { makeProfiles } from './eligibility/workload.ts'

const truth = judge(
  [...generalPolicies(), ...guardedPolicies()].slice(0, 20),
  makeProfiles(20, 99, 0.3),
)

describe('the judge of missing facts', () => {
  it('finds nothing wrong with the truth', () => {
    expect(soundness(truth, truth)).toEqual({ wrong: 0, overCautious: 0, decisions: 400 })
  })

  it('counts an engine that takes what is unknown for no as wrong, as often as it is', () => {
    const open = truth.flat().filter((decision) => decision === undefined).length
    const hasty = truth.map((row) => row.map((decision) => decision ?? false))
    expect(open).toBeGreaterThan(0)
    expect(soundness(truth, hasty)).toEqual({ wrong: open, overCautious: 0, decisions: 400 })
  })

  it('counts an engine that never decides as over-cautious, not as wrong', () => {
    const settled = truth.flat().filter((decision) => decision !== undefined).length
    const timid = truth.map((row) => row.map(() => undefined))
    expect(soundness(truth, timid)).toEqual({ wrong: 0, overCautious: settled, decisions: 400 })
  })
})
