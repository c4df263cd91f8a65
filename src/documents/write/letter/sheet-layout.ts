/** Page and type of forms and labels. Lengths in mm, type in pt. */
export const sheetLayout = {
  top: 22,
  bottom: 20,
  /** 小四. */
  type: 12,
  line: 18,
  /** Room around the words of a cell. */
  inset: 1.6,
  /** Between the table and the lines above and below it, pt. */
  tableGap: 4,
  /** Under the title, pt. */
  titleGap: 12,
} as const

/** The label of an envelope, as large as the face of a 5 号信封 of GB/T 1416 less its edges. */
export const labelLayout = {
  width: 156,
  height: 92,
  box: 8,
  boxGap: 1.5,
  address: 14,
  name: 22,
  small: 12,
} as const
