/** A piece of text on a page as shown; lengths in points, y downwards to the baseline. */
export interface Fragment {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Direction of writing in radians; 0 runs to the right. */
  readonly angle: number
  /** False for letters set under each other, as down the side of a table. */
  readonly upright: boolean
}

/** Fragments standing on one line, left to right. */
export interface PageLine {
  /** Height of the line's middle: small and large letters of one table row share it, not the baseline. */
  readonly middle: number
  readonly size: number
  readonly fragments: readonly Fragment[]
}
