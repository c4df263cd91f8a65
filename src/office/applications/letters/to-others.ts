import { periods } from '#law/clocks/periods.ts'
import { type LetterContext, orBlank, paragraph } from './letter.ts'
import { answerOnline } from './online.ts'
import { accordingTo, byDay, inSentence, openingToOthers, trimStop } from './phrases.ts'
import { contents, type ProceduralForm } from './procedural-form.ts'

const asked = ({ file, consultation }: LetterContext) => consultation ?? file.dossier.consultations.at(-1)
/** Of somebody asked the name may be erased since; the letter then went out long ago, and only its copy is made again. */
const toConsultee = (context: LetterContext) => {
  const name = asked(context)?.name
  return name === '' ? '被征求意见方' : orBlank(name, '被征求意见的单位或者个人')
}
/** What the opinion is wanted on, in the clerk's words. */
const questionTo = (context: LetterContext) => {
  const question = inSentence(asked(context)?.question ?? '')
  const stop = /[？！?!]$/u.test(question) ? '' : '。'
  return question === '' ? undefined : `征求意见的事项：${question}${stop}`
}
const told = (context: LetterContext, word: 'contents' | 'reason', blank: string) => {
  const { consultation, file } = context
  const one = consultation ?? file.dossier.consultations.findLast((each) => each.told !== null)
  const said = one?.told?.[word]
  return said === '' ? '（内容已删除）' : orBlank(said && trimStop(said), blank)
}
const wishedBy = (context: LetterContext) => {
  const until = asked(context)?.until ?? null
  return until === null ? null : byDay(until)
}
const fifteen = periods['third-party'].versions[0].length.count

/** Letters to those who are asked: third parties, other organs, departments of the house. */
export const toOthersForms = {
  'third-party': {
    title: '政府信息公开申请征求意见书',
    model: true,
    to: toConsultee,
    body: (context) => [
      openingToOthers(context.file),
      paragraph(
        '该信息可能涉及你方的商业秘密、个人隐私等合法权益。',
        accordingTo('条例第三十二条'),
        '现书面征求你方意见。',
        questionTo(context),
        `请自收到本意见书之日起${fifteen}个工作日内书面答复是否同意公开；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照该条例的规定决定是否公开。`,
      ),
      paragraph(
        '你方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知你方。',
      ),
      ...answerOnline(context),
    ],
  },
  'third-party-told': {
    title: '政府信息依申请公开告知书',
    model: true,
    decides: () => true,
    to: toConsultee,
    body: (context) => [
      paragraph('本机关就公开以下政府信息征求过你方意见：“', contents(context), '”。'),
      paragraph(
        '经审查，不公开上述信息可能对公共利益造成重大影响：',
        told(context, 'reason', '对公共利益的重大影响及理由'),
        '。',
        accordingTo('条例第三十二条'),
        '本机关决定予以公开，公开的内容为：',
        told(context, 'contents', '决定公开的政府信息内容'),
        '。',
      ),
    ],
  },
  'co-maker': {
    title: '政府信息公开申请征求意见书（共同制作机关）',
    model: true,
    to: toConsultee,
    body: (context) => [
      paragraph(
        '本机关收到公开以下政府信息的申请：“',
        contents(context),
        '”。该信息由你单位与本机关共同制作。',
      ),
      paragraph(
        accordingTo('条例第三十四条'),
        '现征求你单位意见。',
        questionTo(context),
        `请自收到本意见书之日起${fifteen}个工作日内提出意见；逾期未提出意见的，视为同意公开。`,
      ),
      ...answerOnline(context),
    ],
  },
  'other-organ': {
    title: '政府信息公开申请征求意见函',
    model: false,
    to: toConsultee,
    body: (context) => [
      paragraph('本机关收到公开以下政府信息的申请：“', contents(context), '”。该信息涉及你单位。'),
      paragraph(
        accordingTo('条例第十一条'),
        '公开前需与你单位协商、确认，以保证公开的政府信息准确一致。',
        questionTo(context),
        '请于',
        orBlank(wishedBy(context), '希望回复的日期'),
        '函复。',
      ),
      ...answerOnline(context),
    ],
  },
  department: {
    // To a department of the house, so no 函 and without 文号 (docs/decisions/0015).
    title: '政府信息公开申请协办单',
    model: false,
    to: ({ file, department }) =>
      orBlank((department ?? file.dossier.departments.at(-1))?.department, '协办科室'),
    body({ file, department }) {
      const request = department ?? file.dossier.departments.at(-1)
      return [
        openingToOthers(file),
        paragraph(
          '请协助：',
          orBlank(request && trimStop(request.question), '协办事项'),
          '，并于',
          orBlank(request && byDay(request.until), '协办期限'),
          '书面回复，附检索情况。',
        ),
      ]
    },
  },
} as const satisfies Readonly<Record<string, ProceduralForm>>
