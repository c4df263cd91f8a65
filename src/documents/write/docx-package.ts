import { type Face, faces } from './gb9704.ts'
import { markup } from './markup.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Properties of the file without what a clock or a user name would add. */
export function corePropertiesXml(title: string, authority: string): string {
  const properties = markup`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${authority}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`
  return declaration + properties.html
}

/** What may stand in for a face that a machine lacks: every Windows since 7 and every WPS has one of these. */
const substitutes: Readonly<Record<Face, string>> = {
  方正小标宋简体: 'FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun',
  黑体: 'SimHei,Noto Sans CJK SC',
  楷体_GB2312: 'KaiTi_GB2312,楷体,KaiTi',
  仿宋_GB2312: 'FangSong_GB2312,仿宋,FangSong',
  宋体: 'SimSun,Noto Serif CJK SC',
}

/** The faces with their substitutes; 86 marks a font of simplified Chinese. */
export function fontTableXml(): string {
  const fonts = [...new Set(Object.values(faces))].map(
    (face) =>
      markup`<w:font w:name="${face}"><w:altName w:val="${substitutes[face]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  const table = markup`<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`
  return declaration + table.html
}
