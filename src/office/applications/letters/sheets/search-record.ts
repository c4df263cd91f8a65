import { dateInWords } from '#law/calendar/plain-date.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Dossier } from '../../case/dossier.ts'
import { contentsOf } from '../phrases.ts'
import { label, middle, type Sheet, signing, value } from './sheet.ts'

interface Searched {
  readonly dossier: Dossier
  readonly sender: string
  readonly nameOf: (person: PersonId) => string
}

/** 检索记录单: what proves that information was looked for and not found (条例 art. 36 (4)). */
export function searchRecord({ dossier, sender, nameOf }: Searched): Sheet {
  const rows = dossier.searches.map(({ on, places, terms, found, by }, at) => ({
    height: 14,
    cells: [
      middle(`${at + 1}`),
      middle(dateInWords(on)),
      value(places),
      value(terms),
      value(found.trim() === '' ? '没有检索到' : found),
      middle(nameOf(by)),
    ],
  }))
  return {
    title: '政府信息检索记录单',
    author: sender,
    above: `编号：${dossier.number}`,
    columns: [12, 28, 36, 32, 28, 20],
    headRows: 1,
    rows: [
      {
        height: 10,
        cells: ['序号', '日期', '检索范围', '方法和关键词', '检索结果', '检索人'].map(label),
      },
      ...rows,
      { height: 18, cells: [{ ...label('申请内容'), span: 2 }, value(contentsOf(dossier), 4)] },
      { height: 26, cells: [{ ...label('检索结论'), span: 2 }, signing('', '检索人', 4)] },
      { height: 26, cells: [{ ...label('科室负责人意见'), span: 2 }, signing('', '负责人', 4)] },
    ],
    notes: [],
  }
}
