import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Finding } from '../finding.ts'
import { countIn, type Report } from '../report.ts'
import { found } from './form-rules.ts'

/** Is the form the one in force for the year, and may this body make what it says it made? */
export function checkOffice(
  report: Report,
  form: ReportForm,
  disclosureForm: ReportForm,
): readonly Finding[] {
  return [...outdatedForm(report, form, disclosureForm), ...outdatedNotice(report), ...regulations(report)]
}

function outdatedForm(report: Report, form: ReportForm, disclosureForm: ReportForm): Finding[] {
  const year = report.year
  const outdated = [
    ...(form.id !== '2021' ? ['表三的行（（六）其他处理只有一行）'] : []),
    ...(disclosureForm.id !== '2021' ? ['表二的列'] : []),
  ]
  if (year === null || year < form2021.years.from || outdated.length === 0) return []
  return [
    found('form.outdated', 'error', [], {
      expected: form2021.notice,
      actual: '2019',
      message: `${year} 年度报告应使用${form2021.notice}的格式，但${outdated.join('、')}是 2019 年旧格式。请改用现行格式。`,
    }),
  ]
}

/** The notice of 2019 named as the ground of a later report. */
function outdatedNotice(report: Report): Finding[] {
  if (report.year === null || report.year < form2021.years.from) return []
  const words = [...report.preamble, ...report.sections.flatMap((section) => section.paragraphs)].join('')
  const cited = /国办公开办函\s*[[〔(【]\s*2019\s*[\]〕)】]\s*60\s*号/u.test(words)
  const named = /政府信息公开工作年度报告有关事项的通知/u.test(words)
  if (!cited && !(named && /2019/u.test(words))) return []
  return [
    found('form.outdated', 'warning', [], {
      expected: form2021.notice,
      actual: '国办公开办函〔2019〕60号',
      message: `文中仍以 2019 年的年度报告通知为依据，${report.year} 年度应依据${form2021.notice}。请核对。`,
    }),
  ]
}

const regulationCells: readonly CellAddress[] = ['issued', 'repealed', 'inForce'].map(
  (column): CellAddress => `disclosure/regulations/${column}`,
)

/** 立法法 art. 82, 93: departments below the State Council's and townships, counties and districts make no 规章. */
function regulations(report: Report): Finding[] {
  if (report.authority === null || !cannotMakeRegulations(report.authority)) return []
  const filled = regulationCells.filter((cell) => (countIn(report, cell) ?? 0) > 0)
  if (filled.length === 0) return []
  return [
    found('form.not-a-count', 'error', filled, {
      expected: 0,
      actual: filled.map((cell) => countIn(report, cell)).join('、'),
      message: `「${report.authority}」没有规章制定权，表二「规章」一行应全部为 0（规章由国务院部门和省、设区的市政府制定）。是否把规范性文件或转发的文件计入了？`,
    }),
  ]
}

function cannotMakeRegulations(authority: string): boolean {
  if (/^(?:国家|中国|中华|国务院|海关总署|公安部)|总局$|总署$|部$|办公[厅室]$/u.test(authority)) return false
  if (/(?:镇|乡|街道|苏木)(?:人民政府|办事处)?$|街道办事处$/u.test(authority)) return true
  if (/(?:县|区|旗)(?:人民政府)?$/u.test(authority))
    return !/(?:自治区|示范区|新区|开发区|地区)(?:人民政府)?$/u.test(authority)
  return /(?:局|委员会|中心|支队|大队|厅|管委会|委)$/u.test(authority)
}
