import type { FileRefusal } from '#office/files/stored-file.ts'
import { active } from '../verdict.ts'

/** Parts that act, or carry files, by where Office and WPS keep them. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?:vbaproject|vbadata|jdedata)[^/]*$|\/(?:macrosheets|dialogsheets)\//iu, '宏'],
  [/\/activex\//iu, 'ActiveX 控件'],
  [/\/embeddings\//iu, '嵌入的文件或对象'],
  [/^xl\/(?:connections\.xml|querytables\/)/iu, '外部数据连接'],
  [/webextensions?\//iu, '网页加载项'],
  [/attachedtoolbars/iu, '自带工具栏'],
  [
    /\.(?:zip|rar|7z|gz|jar|docx|docm|xlsx|xlsm|xlsb|pptx|pdf|exe|dll|scr|com|bat|cmd|vbs|js|hta|lnk|msi|html?|mht|chm)$/iu,
    '嵌入的文件或对象',
  ],
]

/** A workbook behind a chart, or a sheet or text put into a document: told by a whole look into it. */
export function isEmbeddedOffice(name: string): boolean {
  return /^(?:word|xl)\/embeddings\/[^/]+\.(?:xlsx|docx)$/iu.test(name)
}

/** Refuses a part by its name. */
export function refusalOfPart(name: string): FileRefusal | undefined {
  const rule = rules.find(([pattern]) => pattern.test(name))
  return rule && active(rule[1])
}
