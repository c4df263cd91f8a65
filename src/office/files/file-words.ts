import type { FileRefusal, FileState, Leak, MediaType, StoredFile } from './stored-file.ts'

const media: Readonly<Record<MediaType, string>> = {
  pdf: 'PDF 文件',
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  png: 'PNG 图片',
  jpeg: 'JPEG 图片',
  txt: '文本文件',
  ofd: 'OFD 文件',
}

/** What may be taken in, as a hint beside a file field. */
export const mediaHint =
  'PDF、Word（.docx）、Excel（.xlsx）、OFD、图片（PNG、JPEG）或者文本；每个不超过 20 MB。'

/** For a browser's own chooser. What comes is told from its bytes. */
export const mediaAccept = '.pdf,.docx,.xlsx,.ofd,.png,.jpg,.jpeg,.txt'

const refusals: {
  readonly [Reason in FileRefusal['reason']]: (refusal: Extract<FileRefusal, { reason: Reason }>) => string
} = {
  empty: () => '文件是空的；请重新选择。',
  'too-big': ({ mostBytes }) =>
    `文件超过 ${Math.floor(mostBytes / 1024 / 1024)} MB；请拆分或者压缩后再上传。`,
  'wrong-type': ({ found, instead = '请换成 PDF、Word（.docx）、Excel（.xlsx）、OFD、图片或者文本' }) =>
    `不能接收这种文件${found === null ? '' : `（${found}）`}；${instead}。`,
  disguised: ({ named, found }) =>
    `文件名${named === '' ? '没有写明类型' : `写的是 ${named}`}，内容却是${media[found]}；请改正文件名后再上传。`,
  damaged: () => '文件已损坏，打不开；请重新导出后再上传。',
  locked: () => '文件要密码才能打开，无法检查；请去掉密码后另存再上传。',
  'active-content': ({ what }) => `文件里有不能接收的内容（${what}）；请去掉后另存，或者打印成 PDF 再上传。`,
  'too-large-inside': ({ what }) => `文件里的内容过多（${what}）；请缩小或者拆分后再上传。`,
  virus: ({ name }) => `查出病毒（${name}），没有保存；请先杀毒，再换一个文件上传。`,
}

/** What is wrong with a file, and what to do. */
export function fileRefusalSentence(refusal: FileRefusal): string {
  return told(refusal)
}

function told<Reason extends FileRefusal['reason']>(
  refusal: Extract<FileRefusal, { reason: Reason }>,
): string {
  return refusals[refusal.reason as Reason](refusal)
}

const states: Readonly<Record<FileState['state'], string>> = {
  waiting: '等待安全检查',
  clean: '可以打开',
  refused: '未通过安全检查',
}

export function fileStateWord({ state }: FileState): string {
  return states[state]
}

/** As PDF 文件，1.2 MB. */
export function fileKindAndSize({ media: kind, bytes }: Pick<StoredFile, 'media' | 'bytes'>): string {
  const kilo = bytes / 1024
  const size = kilo < 1024 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`
  return `${media[kind]}，${size}`
}

const leaks: Readonly<Record<Leak['kind'], string>> = {
  'hidden-sheet': '隐藏的工作表',
  'hidden-rows-or-columns': '隐藏的行或者列',
  comment: '批注',
  'tracked-change': '修订记录',
  'hidden-text': '隐藏的文字',
  properties: '文件属性',
  'covered-text': '被遮盖但仍可取出的内容',
  'attachment-inside': '夹带的附件',
  'external-link': '指向外部的链接',
  'identity-number': '身份证号',
  phone: '手机号',
  'bank-card': '银行卡号',
}

/** As 批注（第2段）：“请张某核实”. */
export function leakInWords({ kind, where, found }: Leak): string {
  const at = where === '' ? '' : `（${where}）`
  return `${leaks[kind]}${at}${found === '' ? '' : `：“${found}”`}`
}
