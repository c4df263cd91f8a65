/** The shape of a yearly report form. Every form is data of this shape; reading, checking, drawing and counting walk it. */

export type FormId = '2021' | '2019'

/** `table/row/column`, for example `applications/denied.thirdParty/person`. Stable across forms and releases. */
export type CellAddress = `${TableId}/${string}/${string}`
export type TableId = 'disclosure' | 'applications' | 'remedies'

/** A label as the form prints it, with other spellings met in published reports. */
export interface Labelled {
  readonly label: string
  readonly spellings?: readonly string[]
}

export type SectionId = 'overview' | 'disclosure' | 'applications' | 'remedies' | 'problems' | 'other'

export interface Section extends Labelled {
  readonly id: SectionId
  /** 一 … 六, printed before the label. */
  readonly ordinal: string
  /** What the section must speak about, in the form's order. */
  readonly aspects?: readonly Labelled[]
  /** The table that stands in the section. */
  readonly table?: TableId
}

/** `count` is a non-negative integer; `amount` a decimal string in 万元; `words` is kept as printed. */
export type Unit = 'count' | 'amount' | 'words'

export interface Column extends Labelled {
  readonly id: string
  /** The header cell above several columns. */
  readonly group?: string
  /** The column that adds up the others. */
  readonly sums?: true
}

/** What a row of table three is in the law's own balance: 新收 + 结转 = 总计 + 结转下年. */
export type RowPart = 'inflow' | 'outcome' | 'handled' | 'outflow'

export interface Row extends Labelled {
  readonly id: string
  readonly part: RowPart
}

export interface RowGroup extends Labelled {
  readonly rows: readonly (Row | RowGroup)[]
}

export interface ApplicationsTable {
  readonly id: 'applications'
  readonly number: string
  /** The note printed in the corner cell. */
  readonly corner: string
  /** The header above all columns. */
  readonly head: string
  readonly columns: readonly Column[]
  readonly rows: readonly (Row | RowGroup)[]
}

export interface DisclosureRow extends Labelled {
  readonly id: string
  readonly unit: Unit
}

export interface DisclosureBlock {
  /** The clause of article 20 the block reports on. */
  readonly clause: Labelled
  readonly columns: readonly (Column & { readonly unit?: Unit })[]
  readonly rows: readonly DisclosureRow[]
  /** 现行有效 = last year's + 本年制发 − 本年废止, where the block keeps a stock. */
  readonly stock?: { readonly opening: string; readonly added: string; readonly removed: string }
}

export interface DisclosureTable {
  readonly id: 'disclosure'
  readonly number: string
  readonly corner: string
  readonly blocks: readonly DisclosureBlock[]
}

export interface RemedyBlock extends Labelled {
  readonly id: string
  readonly group?: string
}

export interface RemediesTable {
  readonly id: 'remedies'
  readonly number: string
  readonly blocks: readonly RemedyBlock[]
  readonly columns: readonly Column[]
}

export interface ReportForm {
  readonly id: FormId
  /** The notice that laid the form down. */
  readonly notice: string
  /** First and last reporting year the form is for. */
  readonly years: { readonly from: number; readonly to?: number }
  readonly sections: readonly Section[]
  readonly disclosure: DisclosureTable
  readonly applications: ApplicationsTable
  readonly remedies: RemediesTable
}

export function isRowGroup(row: Row | RowGroup): row is RowGroup {
  return 'rows' in row
}
