import type { ReadingRefusal } from '#office/annual-report/paper.ts'

const sentences: Readonly<Record<ReadingRefusal, string>> = {
  'not-found': '找不到这个文件，或者它是一个文件夹、没有读取权限；请核对路径和文件名。',
  empty: '文件里没有任何内容；请重新下载或导出后再检查。',
  'unknown-format': '认不出这个文件的格式；请另存为 docx、xlsx、pdf、html 或 txt 后再检查。',
  'legacy-doc': '这是旧版 Word 文档（.doc）；请在 Word 或 WPS 中打开，另存为 .docx 后再检查。',
  'legacy-xls': '这是旧版 Excel 工作簿（.xls）；请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。',
  ofd: '这是 OFD 版式文件，暂不支持；请在 OFD 阅读器中另存（导出）为 pdf，或改用定稿前的 docx 文件。',
  picture: '这是一张图片，没有可读的文字；请提供 docx、html 或带文字的 pdf 原件，或先做文字识别再检查。',
  scan: '这份 pdf 是扫描件，没有可读的文字；请提供由 Word 或 WPS 直接导出的 pdf，或先做文字识别再检查。',
  encrypted: '文件设有密码，无法读取；请输入密码打开，另存为不带密码的文件后再检查。',
  damaged: '文件已损坏或不完整，无法读取；请重新下载，或用原来的软件打开后另存一份再检查。',
  'too-large': '文件或其中的内容过大，不像一份年度报告；请只保留报告正文和表格，另存后再检查。',
  'too-slow': '读取超过了时间限制，文件可能异常；请用原来的软件打开，另存为 docx 或 html 后再检查。',
  'not-a-report':
    '没有找到政府信息公开工作年度报告的标题和表格；请确认给出的是年度报告本身，而不是附件、通知或目录页。',
}

/** One Chinese sentence for a refusal: what is wrong and what to do; the caller puts the file's name before it. */
export function refusalSentence(refusal: ReadingRefusal): string {
  return sentences[refusal]
}
