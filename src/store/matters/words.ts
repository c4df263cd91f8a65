import { type RawBuilder, sql } from 'kysely'

/** Conditions under which a text holds every word looked for, whatever their case; none where nothing is looked for. */
export function holdingWords(text: RawBuilder<unknown>, words: string): readonly RawBuilder<unknown>[] {
  return words
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => sql`strpos(lower(${text}), lower(${word})) > 0`)
}
