import { form2021 } from '#law/report-form/form-2021.ts'
import { type Figures, remedyParts } from './figures.ts'

/** Section four in one sentence for reconsideration and one for the courts. */
export function remediesInWords(figures: Figures): string {
  const { blocks } = form2021.remedies
  const reconsideration = blocks.filter((block) => block.group === undefined).map((block) => block.id)
  const litigation = blocks.filter((block) => block.group !== undefined).map((block) => block.id)
  const sum = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + figures.count(`remedies/${id}/total`), 0)
  const [reviewed, sued] = [sum(reconsideration), sum(litigation)]
  if (reviewed + sued === 0) return '全年未发生因政府信息公开引起的行政复议、行政诉讼。'
  return [
    sentence('行政复议', '申请', reviewed, remedyParts(figures, reconsideration)),
    sentence('行政诉讼', '提起', sued, remedyParts(figures, litigation)),
  ].join('')
}

function sentence(what: string, verb: string, count: number, parts: readonly string[]): string {
  return count === 0
    ? `未发生因政府信息公开引起的${what}。`
    : `因政府信息公开被${verb}${what}${count}件，其中${parts.join('、')}。`
}
