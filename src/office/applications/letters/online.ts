import { type LetterContext, type Paragraph, paragraph } from './letter.ts'

/** 可以凭编号和查询码在…网上答复。 Nothing where the office has no page for it. */
export function answerOnline({ answerWith }: LetterContext): readonly Paragraph[] {
  if (answerWith === undefined) return []
  const { number, code, address } = answerWith
  return [
    paragraph(`也可以凭以下编号和查询码在${address}网上答复。查询码只供你方使用，请不要告诉他人。`),
    codeLine(number, code),
  ]
}

/** On a line of its own, so that no code is broken at the end of one. */
function codeLine(number: string, code: string): Paragraph {
  return paragraph(`编号：${number}；查询码：${code}`)
}

/** The applicant's receipt: how to follow the case. */
export function followOnline({ answerWith }: LetterContext): readonly Paragraph[] {
  if (answerWith === undefined) return []
  const { number, code, address } = answerWith
  return [
    paragraph(
      `凭以下编号和查询码可以在${address}查询办理进度、提交补正和收取答复。查询码请妥善保管，不要告诉他人。`,
    ),
    codeLine(number, code),
  ]
}

/** The applicant has number and code from the receipt; letters after it do not print the code again. */
export function sendOnline({ answerWith }: LetterContext, what: string): string {
  if (answerWith === undefined) return ''
  return `${what}可以凭编号和回执上的查询码在${answerWith.address}网上提交，也可以当面提交或者邮寄。`
}
