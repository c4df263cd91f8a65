import { fileOf, type Played } from '../playing/play.fixture.ts'
import { baseOf } from './examples/example.fixture.ts'
import type { LetterContext, LetterModel } from './letter.ts'
import type { ProceduralId } from './procedural.ts'
import { proceduralLetter as write } from './write.ts'

/** What the drafts of a case are written from on its first day, without a number. */
export function draftContext(played: Played, change: Partial<LetterContext> = {}): LetterContext {
  const file = fileOf(played)
  const on = 'receivedOn' in file ? file.receivedOn : file.arrivedOn
  return { ...baseOf({}), file, number: null, on, ...change }
}

export function proceduralLetter(
  id: ProceduralId,
  played: Played,
  change: Partial<LetterContext> = {},
): LetterModel {
  return write(id, draftContext(played, change))
}
