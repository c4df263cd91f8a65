import type { Diagnosis } from '#office/operations/diagnosis.ts'

export function good(what: string, found: string): Diagnosis {
  return { what, state: 'good', found }
}

/** Works, but someone should look at it. */
export function look(what: string, found: string, fix: string): Diagnosis {
  return { what, state: 'look', found, fix }
}

export function bad(what: string, found: string, fix: string): Diagnosis {
  return { what, state: 'bad', found, fix }
}
