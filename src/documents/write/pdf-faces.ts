import type { faces } from './gb9704.ts'

/** Latin letters and digits of a Chinese paper; the last one comes with the typesetter. */
const latin = ['Times New Roman', 'Liberation Serif', 'Tinos', 'Libertinus Serif']

/** Open families that stand in where the lawful ones are not installed, serif before sans. */
const openSerif = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', 'AR PL UMing CN']
const openSans = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'PingFang SC',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
  'Droid Sans Fallback',
]
const anySong = ['SimSun', 'NSimSun', 'STSong', ...openSerif, ...openSans]

const families = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong', ...openSerif, 'SimSun', ...openSans],
  section: ['SimHei', 'STHeiti', ...openSans, ...openSerif],
  aspect: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'LXGW WenKai GB', 'LXGW WenKai', 'AR PL UKai CN', ...anySong],
  body: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FZFangSong-Z02S', 'cwTeXFangSong', ...anySong],
  table: anySong,
  pageNumber: anySong,
} as const satisfies Record<keyof typeof faces, readonly string[]>

type FamilyChoice = string | { readonly name: string; readonly covers: 'latin-in-cjk' }

/** For each part of a paper the font families to try in turn, as the typesetter takes them. */
export const pdfFaces: Readonly<Record<keyof typeof faces, readonly FamilyChoice[]>> = {
  title: withLatin(families.title),
  section: withLatin(families.section),
  aspect: withLatin(families.aspect),
  body: withLatin(families.body),
  table: withLatin(families.table),
  pageNumber: families.pageNumber,
}

function withLatin(chinese: readonly string[]): readonly FamilyChoice[] {
  return [...latin.map((name) => ({ name, covers: 'latin-in-cjk' as const })), ...chinese]
}
