import type { SectionId } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

/** Where a paper's table came apart into lines, its column heads are left among the prose: they are no words of the report. */
export function wordsOfPaper(section: SectionId, paragraphs: readonly string[]): string[] {
  const heads = headsOf[section] ?? []
  return paragraphs.filter((text) => {
    const bare = text.replace(/\s/gu, '')
    return bare === '' || heads.reduce((left, head) => left.replaceAll(head, ''), bare) !== ''
  })
}

const { disclosure, applications, remedies } = form2021

/** The labels of each table without spaces, longest first, so that none is cut in two. */
const headsOf: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  disclosure: bareLabels([
    disclosure.corner,
    ...disclosure.blocks.flatMap(({ clause, columns }) => [clause, ...columns].map(({ label }) => label)),
  ]),
  applications: bareLabels([
    ...[applications.corner, applications.head],
    ...applications.columns.flatMap(({ label, group }) => [label, group ?? '']),
  ]),
  remedies: bareLabels([
    ...remedies.columns.map(({ label }) => label),
    ...remedies.blocks.flatMap(({ label, group }) => [label, group ?? '']),
  ]),
}

function bareLabels(labels: readonly string[]): readonly string[] {
  return [...new Set(labels.map((label) => label.replace(/\s/gu, '')))]
    .filter((label) => label !== '')
    .sort((a, b) => b.length - a.length)
}
