import type { CellAddress, SectionId, TableId } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'

/** A section of the desk: one aspect or section of the yearly report, with the figures it is answerable for. */
export interface DeskSection {
  /** The folder word, the same in office/, store/ and desk/. */
  readonly id: 'proactive' | 'applications' | 'review' | 'policies' | 'supervision' | 'remedies'
  /** As the form names it. */
  readonly label: string
  readonly table?: TableId
  /** Where the drafted words of the section stand. */
  readonly words: { readonly section: SectionId; readonly aspect?: string }
  readonly figures: readonly { readonly cell: CellAddress; readonly label: string; readonly unit: string }[]
}

const aspects = form2021.sections[0]?.aspects ?? []

function aspectLabel(at: number): string {
  return aspects[at]?.label ?? ''
}

/** The desk's own list is the report's: five aspects of section one, then 复议诉讼. */
export const deskSections: readonly DeskSection[] = [
  {
    id: 'proactive',
    label: aspectLabel(0),
    table: 'disclosure',
    words: { section: 'overview', aspect: aspectLabel(0) },
    figures: [
      { cell: 'disclosure/normativeDocuments/issued', label: '本年制发规范性文件', unit: '件' },
      { cell: 'disclosure/normativeDocuments/inForce', label: '现行有效规范性文件', unit: '件' },
      { cell: 'disclosure/licensing/decisions', label: '行政许可', unit: '件' },
      { cell: 'disclosure/penalties/decisions', label: '行政处罚', unit: '件' },
      { cell: 'disclosure/charges/amount', label: '行政事业性收费', unit: '万元' },
    ],
  },
  {
    id: 'applications',
    label: aspectLabel(1),
    table: 'applications',
    words: { section: 'overview', aspect: aspectLabel(1) },
    figures: [
      { cell: 'applications/new/total', label: '本年新收', unit: '件' },
      { cell: 'applications/carriedIn/total', label: '上年结转', unit: '件' },
      { cell: 'applications/handled/total', label: '本年办结', unit: '件' },
      { cell: 'applications/carriedOut/total', label: '正在办理', unit: '件' },
    ],
  },
  {
    id: 'review',
    label: aspectLabel(2),
    words: { section: 'overview', aspect: aspectLabel(2) },
    figures: [],
  },
  {
    id: 'policies',
    label: aspectLabel(3),
    words: { section: 'overview', aspect: aspectLabel(3) },
    figures: [],
  },
  {
    id: 'supervision',
    label: aspectLabel(4),
    words: { section: 'overview', aspect: aspectLabel(4) },
    figures: [],
  },
  {
    id: 'remedies',
    label: '行政复议、行政诉讼',
    table: 'remedies',
    words: { section: 'remedies' },
    figures: [
      { cell: 'remedies/reconsideration/total', label: '行政复议', unit: '件' },
      { cell: 'remedies/directLitigation/total', label: '未经复议直接起诉', unit: '件' },
      { cell: 'remedies/litigationAfterReconsideration/total', label: '复议后起诉', unit: '件' },
    ],
  },
]

/** Where the menu leads. */
export function sectionHref({ id }: Pick<DeskSection, 'id'>): string {
  return `/desk/${id}`
}

/** Where the year's figures of a section stand: beneath its work list, where it has one. */
export function figuresHref({ id }: Pick<DeskSection, 'id'>): string {
  const listed = id === 'applications' || id === 'remedies'
  return listed ? `/desk/${id}/year` : sectionHref({ id })
}
