/** One line of the doctor: what was looked at, what was found, and what to do about it. */
export interface Diagnosis {
  readonly what: string
  readonly state: 'good' | 'look' | 'bad'
  readonly found: string
  /** Absent where nothing is to be done. */
  readonly fix?: string
}
