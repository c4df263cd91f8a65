/** One year's holiday arrangement as the State Council's office announced it. */
export interface CalendarYear {
  readonly year: number
  /** The notices the days come from, later ones amending earlier ones. The number stands where it is verified. */
  readonly notices: readonly CalendarNotice[]
  readonly holidays: readonly HolidayPeriod[]
  /** True where an administrator entered the year and nobody yet checked it against the notice: dates in it stay 待定. */
  readonly unconfirmed?: true
}

export interface CalendarNotice {
  readonly source: string
  readonly number?: string
  readonly published?: string
}

export interface HolidayPeriod {
  readonly name: string
  /** Days off, weekends within the period included. */
  readonly off: readonly string[]
  /** Weekend days worked in exchange. */
  readonly makeUp: readonly string[]
}
