import type { ReportFormat } from './source.ts'

/** What a reader calls each kind of paper. */
export const formatNames: Readonly<Record<ReportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  html: '网页',
  json: '数据（JSON）',
}
