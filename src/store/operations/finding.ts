/** One line of the doctor: what was looked at, what was found, and what to do about it. */
export interface Diagnosis {
  readonly what: string
  readonly state: 'good' | 'look' | 'bad'
  readonly found: string
  /** Absent where nothing is to be done. */
  readonly fix?: string
}

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
