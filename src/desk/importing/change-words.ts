import type { ImportChange, ImportChangeWords } from '#office/acts/kinds/import-changes.ts'
import { columnOf } from '#office/annual-report/register/allowed.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'

/** Places shown before the rest is only counted. */
const mostPlaces = 60

/** A correction as a line: where it is, and what it changes. `words` is null where they were erased. */
export function changeWords(change: ImportChange, words: ImportChangeWords | null) {
  const { kind, sheet, column, places, changed } = change
  const header = column === null ? '' : (columnOf(sheet, column)?.header ?? column)
  const from = words === null ? '（已删除）' : quoted(words.from)
  const to = change.to ?? (words === null ? undefined : (words.to ?? ''))
  const into = to === undefined ? '（已删除）' : quoted(to)
  return { sheet: registerSheets.find(({ id }) => id === sheet)?.name ?? sheet, ...told() }

  function told() {
    switch (kind) {
      case 'cells':
        return {
          place: `${rowsIn(places)}「${header}」`,
          what: `${from} 改为 ${into}`,
          changed: `${changed} 格`,
        }
      case 'left-out':
        return {
          place: rowsIn(places),
          what: `不导入：${words?.from ?? '（已删除）'}`,
          changed: `${changed} 行`,
        }
      case 'sheet-left-out':
        return { place: '整张表', what: '不导入', changed: '1 张表' }
      case 'filled':
        return { place: `「${header}」一列`, what: `整列写 ${into}`, changed: '1 列' }
      case 'header':
        return {
          place: `表头第 ${places} 列`,
          what: column === null ? `${from} 不用` : `${from} 作「${header}」`,
          changed: '1 列',
        }
    }
  }
}

function rowsIn(places: string): string {
  const shown =
    places.length > mostPlaces ? `${places.slice(0, places.lastIndexOf(',', mostPlaces))} 等` : places
  return `第 ${shown.replaceAll(',', '、')} 行`
}

function quoted(text: string): string {
  if (text === '') return '（空）'
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
