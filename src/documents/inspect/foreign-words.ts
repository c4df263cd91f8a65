import type { FileRefusal } from '#office/files/stored-file.ts'
import { wrongType } from './verdict.ts'

/** What people call a kind of file, and what they can do to hand in what is in it. */
type Foreign = readonly [words: string, instead?: string]

const asDocx = '请用 Word 或者 WPS 打开，另存为 .docx 或者 PDF 再上传'
const asXlsx = '请用 Excel 或者 WPS 打开，另存为 .xlsx 或者 PDF 再上传'
const asPdf = '请打开后另存为 PDF 再上传'
const asPicture = '请用看图软件另存为 JPG 或者 PNG，也可以截屏后上传'
const printed = '请打开后打印成 PDF 再上传'

const archive: Foreign = ['压缩包', '请先解压，把里面的文件逐个上传；图片多的，可以合成一个 PDF']
const program: Foreign = ['可执行程序']
const carried = '这里不收音视频，请把光盘或者存储卡邮寄或者当面提交'
const sound: Foreign = ['音频文件', carried]
const film: Foreign = ['视频文件', carried]
const phonePhoto: Foreign = [
  'HEIC 照片',
  '请在手机相册里另存为 JPG，或者截屏后上传截图；苹果手机也可以在“设置—相机—格式”里选“兼容性最佳”再拍',
]

const kinds: Readonly<Record<string, Foreign>> = {
  zip: archive,
  rar: archive,
  '7z': archive,
  gz: archive,
  bz2: archive,
  xz: archive,
  tar: archive,
  zst: archive,
  cab: archive,
  iso: ['光盘映像', '请把里面的文件逐个上传'],
  exe: program,
  elf: program,
  macho: program,
  dmg: program,
  deb: program,
  rpm: program,
  apk: program,
  jar: program,
  class: program,
  wasm: program,
  swf: ['Flash 文件'],
  gif: ['GIF 图片', asPicture],
  webp: ['WebP 图片', asPicture],
  bmp: ['BMP 图片', asPicture],
  tif: ['TIFF 图片', '扫描件请在扫描软件里改存为 PDF，单张图片请另存为 JPG'],
  heic: phonePhoto,
  avif: ['AVIF 图片', asPicture],
  ico: ['图标文件', asPicture],
  psd: ['Photoshop 图片', asPicture],
  svg: ['SVG 图片', asPicture],
  mp4: film,
  mov: film,
  avi: film,
  mkv: film,
  webm: film,
  mp3: sound,
  wav: sound,
  m4a: sound,
  amr: sound,
  doc: ['旧版 Word 文档（.doc）', asDocx],
  wps: ['WPS 文字文档（.wps）', asDocx],
  xls: ['旧版 Excel 工作簿（.xls）', asXlsx],
  et: ['WPS 表格（.et）', asXlsx],
  ppt: ['旧版演示文稿（.ppt）', asPdf],
  dps: ['WPS 演示文稿（.dps）', asPdf],
  pptx: ['演示文稿（.pptx）', asPdf],
  odt: ['OpenDocument 文档（.odt）', asDocx],
  ods: ['OpenDocument 表格（.ods）', asXlsx],
  odp: ['OpenDocument 演示文稿（.odp）', asPdf],
  docm: ['带宏的 Word 文档（.docm）', asDocx],
  xlsm: ['带宏的 Excel 工作簿（.xlsm）', asXlsx],
  xlsb: ['二进制工作簿（.xlsb）', asXlsx],
  dotx: ['Word 模板（.dotx）', asDocx],
  xltx: ['Excel 模板（.xltx）', asXlsx],
  epub: ['电子书', asPdf],
  rtf: ['RTF 文档', asDocx],
  eml: ['电子邮件', printed],
  msg: ['电子邮件', printed],
  html: ['网页或者 XML 文件', '请用浏览器打开，打印成 PDF 再上传'],
  lnk: ['快捷方式', '请上传它指向的那个文件'],
}

/** Refuses a file of another kind by what people call it, and says what to do instead. */
export function refusalOfKind(extension: string): FileRefusal {
  const [words, instead] = kinds[extension] ?? [`${extension.toUpperCase()} 文件`]
  return wrongType(words, instead)
}
