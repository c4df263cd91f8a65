import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { YearFacts } from '../counting/facts.ts'
import type { Run, YearlyReport } from '../yearly-report.ts'
import { figuresOf } from './figures.ts'
import { draftOverview } from './overview.ts'
import { remediesInWords } from './remedies.ts'
import { aspect, blank, body } from './runs.ts'

/** The words of a report from its figures alone. No number stands in them that no cell or fact proves. */
export function draft(
  cells: ReadonlyMap<CellAddress, number | string>,
  { authority, year }: { readonly authority: string; readonly year: number },
  facts: YearFacts,
): Pick<YearlyReport, 'title' | 'preamble' | 'sections'> {
  const figures = figuresOf(cells)
  return {
    title: `${authority}${year}年政府信息公开工作年度报告`,
    preamble: [
      body(
        `根据《中华人民共和国政府信息公开条例》第五十条和《中华人民共和国政府信息公开工作年度报告格式》（${form2021.notice}），编制本报告。`,
        `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对本报告有疑问，请联系`,
        blank('preamble.contact'),
        '。',
      ),
    ],
    sections: [
      { id: 'overview', paragraphs: draftOverview(figures, facts, year) },
      { id: 'disclosure', paragraphs: [] },
      { id: 'applications', paragraphs: [] },
      { id: 'remedies', paragraphs: [body(remediesInWords(figures))] },
      {
        id: 'problems',
        paragraphs: [
          aspect('（一）存在的主要问题'),
          body(blank('problems.found')),
          aspect('（二）改进情况'),
          body(blank('problems.improvement')),
        ],
      },
      {
        id: 'other',
        paragraphs: [body(...feesInWords(facts)), body(blank('other.more'))],
      },
    ],
  }
}

/** 国办函〔2020〕109号: notices, their sum and what was received are reported even if zero. */
function feesInWords({ processingFees }: YearFacts): readonly (Run | string)[] {
  const ground = '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），'
  if (processingFees === null) return [ground, blank('other.fees'), '。']
  const { notices, noticedFen, paidFen } = processingFees
  if (notices === 0 && paidFen === 0) return [`${ground}本年度未发出收费通知，未收取信息处理费。`]
  return [
    `${ground}本年度发出收费通知${notices}件，通知金额${yuan(noticedFen)}元，实际收取信息处理费${yuan(paidFen)}元。`,
  ]
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\.?0+$/u, '')
}
