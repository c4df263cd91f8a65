import { fileTypeFromBuffer } from 'file-type'
import type { FileRefusal } from '#office/files/stored-file.ts'
import { formatOf } from '../read/format.ts'
import { foreignWords } from './foreign-words.ts'
import { isTextWithControls } from './plain-text.ts'
import { damaged, wrongType } from './verdict.ts'

/** Names are found in the first bytes; no more of a stranger's file is given to a library. */
const sample = 65_536

const ours = new Set(['pdf', 'docx', 'xlsx', 'png', 'jpg', 'jpeg', 'ofd'])

/** Why a file that is none of ours is not taken, by the name of what it is where that can be told. */
export async function foreignRefusal(bytes: Buffer, named: string): Promise<FileRefusal> {
  const office = oldOffice(bytes)
  if (office) return office
  if (isUtf16(bytes)) return wrongType('UTF-16 编码的文本')
  if (isTextWithControls(bytes)) return wrongType('含有控制字符的文本')
  const found = await fileTypeFromBuffer(bytes.subarray(0, sample)).catch(() => undefined)
  if (found && !ours.has(found.ext)) return wrongType(foreignWords(found.ext))
  // One of ours that does not begin as it should, or nothing known under one of our names: broken on its way.
  return found || ours.has(named) ? damaged : wrongType(null)
}

function oldOffice(bytes: Buffer): FileRefusal | undefined {
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0xd0cf11e0) return undefined
  const format = formatOf(bytes)
  const refusal = format.ok ? undefined : format.refusal
  if (refusal === 'encrypted') return { reason: 'locked' }
  if (refusal === 'legacy-doc') return wrongType('旧版 Word 文档（.doc）')
  return wrongType(refusal === 'legacy-xls' ? '旧版 Excel 工作簿（.xls）' : '旧版 Office 或邮件文件')
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0
  return mark === 0xfffe || mark === 0xfeff
}
