/** A form of one table, for the file or to be signed: what stands in it, not how it looks. */
export interface Sheet {
  readonly title: string
  /** Who keeps it. */
  readonly author: string
  /** Above the table on the right, usually the case's number; empty where it stands in the table. */
  readonly above: string
  /** Widths in mm; together the 156 of a page's text. */
  readonly columns: readonly number[]
  /** How many rows head the columns and are repeated on every page. */
  readonly headRows: number
  readonly rows: readonly SheetRow[]
  /** Below the table. */
  readonly notes: readonly string[]
}

export interface SheetRow {
  /** At least, in mm. */
  readonly height: number
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  /** A label stands in the middle, what is filled in on the left. */
  readonly role: 'label' | 'value' | 'middle'
  /** Several lines are told apart by line breaks. */
  readonly text: string
  /** How many columns it takes; one where absent. */
  readonly span?: number
  /** At the foot of the cell on the right: where somebody signs. */
  readonly foot?: string
}

export const label = (text: string): SheetCell => ({ role: 'label', text })
export const value = (text: string, span = 1): SheetCell => ({ role: 'value', text, span })
export const middle = (text: string): SheetCell => ({ role: 'middle', text })

/** A place to sign, with what is on record already above it. */
export const signing = (text: string, who: string, span = 1): SheetCell => ({
  role: 'value',
  text,
  span,
  foot: `${who}：${'\u3000'.repeat(6)}${daySpace}`,
})

const daySpace = '年\u3000\u3000月\u3000\u3000日'
