const archives = '压缩包'
const program = '可执行程序'
const sound = '音频文件'
const film = '视频文件'

const words: Readonly<Record<string, string>> = {
  zip: archives,
  rar: archives,
  '7z': archives,
  gz: archives,
  bz2: archives,
  xz: archives,
  tar: archives,
  zst: archives,
  cab: archives,
  iso: '光盘映像',
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
  swf: 'Flash 文件',
  gif: 'GIF 图片',
  webp: 'WebP 图片',
  bmp: 'BMP 图片',
  tif: 'TIFF 图片',
  heic: 'HEIC 照片',
  avif: 'AVIF 图片',
  ico: '图标文件',
  psd: 'Photoshop 图片',
  svg: 'SVG 图片',
  mp4: film,
  mov: film,
  avi: film,
  mkv: film,
  webm: film,
  mp3: sound,
  wav: sound,
  m4a: sound,
  amr: sound,
  pptx: '演示文稿（.pptx）',
  odt: 'OpenDocument 文档（.odt）',
  ods: 'OpenDocument 表格（.ods）',
  odp: 'OpenDocument 演示文稿（.odp）',
  docm: '带宏的 Word 文档（.docm）',
  xlsm: '带宏的 Excel 工作簿（.xlsm）',
  dotx: 'Word 模板（.dotx）',
  xltx: 'Excel 模板（.xltx）',
  epub: '电子书',
  rtf: 'RTF 文档',
  eml: '电子邮件',
  lnk: '快捷方式',
}

/** What people call a file of this extension. */
export function foreignWords(extension: string): string {
  return words[extension] ?? `${extension.toUpperCase()} 文件`
}
