import type { SectionId } from '#office/acts/act.ts'
import { isOpenQuestion, openQuestions } from '#office/settings/open-questions.ts'

interface SectionWords {
  readonly word: string
  /** Where the key itself says which one it is. */
  readonly named?: (key: string) => string
}

const sections: Readonly<Record<SectionId, SectionWords>> = {
  applications: { word: '申请' },
  remedies: { word: '案件' },
  documents: { word: '规范性文件' },
  decisions: { word: '行政行为' },
  charges: { word: '行政事业性收费' },
  fees: { word: '信息处理费' },
  disclosures: { word: '主动公开' },
  imports: { word: '导入' },
  authorities: { word: '机关' },
  people: { word: '人员' },
  reports: { word: '年度报告', named: (year) => `${year} 年度报告` },
  calendar: { word: '节假日安排', named: (year) => `${year} 年节假日安排` },
  settings: {
    word: '口径',
    named: (id) => (isOpenQuestion(id) ? `口径：${openQuestions[id].question}` : '口径'),
  },
}

/** What an act is about, in words: 申请 2026-7, 主动公开 导入 example 第 37 件. `called`: the number its office knows it by. */
export function matterWords(matter: string, called: string | null): string {
  const [section = '', ...rest] = matter.split('/')
  const key = rest.join('/')
  if (!isSection(section)) return matter
  const { word, named } = sections[section]
  if (called !== null && called !== '') return `${word} ${called}`
  return named?.(key) ?? `${word} ${keyWords(key)}`
}

function isSection(id: string): id is SectionId {
  return Object.hasOwn(sections, id)
}

/** Enough of an id to tell it from others. */
const shown = 8

/** Rows that came in together are told apart by their place in the import. */
function keyWords(key: string): string {
  const [, from = '', at] = /^(.+)\.(\d+)$/u.exec(key) ?? []
  return at === undefined ? key.slice(0, shown) : `导入 ${from.slice(0, shown)} 第 ${at} 件`
}
