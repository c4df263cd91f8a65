/** Rows of words as columns that stand straight on a terminal, two blanks between them; the last one is left as it is. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const most = rows[0]?.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? '')))) ?? []
  return rows.map((row) =>
    row
      .map((word, at) => (at === row.length - 1 ? word : word.padEnd(word.length + room(most[at], word))))
      .join('  '),
  )
}

function room(most: number | undefined, word: string): number {
  return (most ?? 0) - widthOf(word)
}

/** Cells of a terminal: Chinese characters and full-width signs take two (Unicode East Asian Width W and F). */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}

const wide =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}]/u
