import { DomUtils, parseDocument } from 'htmlparser2'

const { getElementsByTagName, textContent } = DomUtils

/** One line of the form of problems: what it says, and its fields as a browser would send them untouched. */
export interface ShownLine {
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
  /** The names of the ticks, which are sent only when ticked. */
  readonly ticks: readonly string[]
}

/** The lines of a form on a page, found by where it is sent. */
export function linesOf(body: string, action: string): readonly ShownLine[] {
  const forms = getElementsByTagName('form', parseDocument(body))
  const form = forms.find(({ attribs }) => attribs.action === action)
  if (form === undefined) return []
  return getElementsByTagName('tr', form)
    .filter((row) => getElementsByTagName('td', row).length > 0)
    .map((row) => {
      const inputs = getElementsByTagName('input', row)
      const texts = inputs.filter(({ attribs }) => attribs.type === 'text')
      const selects = getElementsByTagName('select', row).map(({ attribs, ...select }) => {
        const options = getElementsByTagName('option', select.children)
        const chosen = options.find((option) => 'selected' in option.attribs) ?? options[0]
        return [attribs.name ?? '', chosen?.attribs.value ?? ''] as const
      })
      const written = texts.map(({ attribs }) => [attribs.name ?? '', attribs.value ?? ''] as const)
      const ticks = inputs.filter(({ attribs }) => attribs.type === 'checkbox')
      return {
        text: textContent(row),
        fields: Object.fromEntries([...selects, ...written]),
        ticks: ticks.map(({ attribs }) => attribs.name ?? ''),
      }
    })
}

/** All fields of the lines as they stand. */
export function untouched(lines: readonly ShownLine[]): Record<string, string> {
  return Object.assign({}, ...lines.map(({ fields }) => fields))
}
