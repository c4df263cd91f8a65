import { fileTypeFromBuffer } from 'file-type'
import type { FileRefusal } from '#office/files/stored-file.ts'
import { refusalOfKind } from './foreign-words.ts'
import { isTextWithControls } from './plain-text.ts'
import { damaged, wrongType } from './verdict.ts'

const asUtf8 = '请用记事本打开，另存时编码选 UTF-8，再上传'

/** Names are found in the first bytes; no more of a stranger's file is given to a library. */
const sample = 65_536

const ours = new Set(['pdf', 'docx', 'xlsx', 'png', 'jpg', 'jpeg', 'ofd'])

/** Why a file that is none of ours is not taken, by the name of what it is where that can be told. */
export async function foreignRefusal(bytes: Buffer, named: string): Promise<FileRefusal> {
  const office = oldOffice(bytes, named)
  if (office) return office
  if (isUtf16(bytes)) return wrongType('UTF-16 编码的文本', asUtf8)
  if (isTextWithControls(bytes)) return wrongType('含有控制字符的文本')
  const found = await fileTypeFromBuffer(bytes.subarray(0, sample)).catch(() => undefined)
  if (found && !ours.has(found.ext)) return refusalOfKind(found.ext)
  // One of ours that does not begin as it should, or nothing known under one of our names: broken on its way.
  return found || ours.has(named) ? damaged : wrongType(null)
}

/** Office and WPS of old share one container: what is in it is told by its streams, who wrote it by its ending. */
const oldKinds: readonly (readonly [stream: string, office: string, ofWps: string])[] = [
  ['WordDocument', 'doc', 'wps'],
  ['PowerPoint Document', 'ppt', 'dps'],
  ['Workbook', 'xls', 'et'],
  ['__substg1.0_', 'msg', 'msg'],
]

function oldOffice(bytes: Buffer, named: string): FileRefusal | undefined {
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0xd0cf11e0) return undefined
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return { reason: 'locked' }
  const kind = oldKinds.find(([stream]) => holds(stream))
  if (!kind) return wrongType('旧版 Office 或邮件文件', '请打开后另存为 PDF 再上传')
  const [, office, ofWps] = kind
  return refusalOfKind(named === ofWps ? ofWps : office)
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0
  return mark === 0xfffe || mark === 0xfeff
}
