import { describe, expect, it } from 'vitest'
import { filesWith, habits } from './habits.ts'
import { runtimeSources } from './runtime-sources.ts'

const sources = runtimeSources()

describe('what runs in the cloud', () => {
  it.each(habits)('$name', (habit) => {
    expect(filesWith(habit, sources)).toEqual(habit.places)
  })

  it.each(habits)('would be seen where it does otherwise than: $name', (habit) => {
    const planted = { file: 'functions/src/planted.ts', text: habit.planted }
    expect(filesWith(habit, [planted])).toEqual([planted.file])
  })
})
