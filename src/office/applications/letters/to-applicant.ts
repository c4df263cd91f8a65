import { chargeFor, feeNoticeWords } from '#law/fees/charge.ts'
import { regulationName } from './law-names.ts'
import { orBlank, paragraph } from './letter.ts'
import { followOnline, sendOnline } from './online.ts'
import { accordingTo, byDay, listed, opening, trimStop, you } from './phrases.ts'
import { newDue, type ProceduralForm, toApplicant } from './procedural-form.ts'

/** Letters to the applicant that are no reply. */
export const toApplicantForms = {
  receipt: {
    // What came by the portal is not received before both sides confirmed it (条例 art. 31).
    title: ({ file }) => (file.stage === 'arrived' ? '政府信息公开申请提交回执' : '政府信息公开申请接收回执'),
    model: false,
    to: toApplicant,
    body: (context) => [
      opening(context.file),
      context.file.stage === 'arrived'
        ? paragraph(
            accordingTo('条例第三十一条'),
            `以双方确认之日为收到申请之日。本机关将与${you(context.file.dossier)}联系确认，答复期限自确认收到之日起计算。`,
          )
        : paragraph(
            '本机关将于',
            newDue(context),
            '答复；依法需要补正、延期、收费或者征求意见的，另行告知。',
          ),
      ...followOnline(context),
    ],
  },
  correction: {
    title: '政府信息公开申请补正告知书',
    model: true,
    to: toApplicant,
    body(context) {
      const { file } = context
      const { correction } = file.dossier
      const until = correction === null ? null : byDay(correction.until)
      return [
        opening(file),
        paragraph(
          `经审查，${you(file.dossier)}的申请不符合${regulationName}第二十九条第二款的要求。`,
          accordingTo('条例第三十条'),
          `请${you(file.dossier)}在`,
          orBlank(until, '补正期限'),
          '一次性补正以下事项：',
          orBlank(correction && listed(correction.items), '补正事项'),
          '。',
        ),
        paragraph(
          sendOnline(context, '补正材料'),
          '答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
        ),
      ]
    },
  },
  reasons: {
    title: '政府信息公开申请说明理由告知书',
    model: true,
    to: toApplicant,
    body(context) {
      const { file } = context
      const { excess } = file.dossier
      return [
        opening(file),
        paragraph(
          `${you(file.dossier)}申请公开政府信息的数量、频次明显超过合理范围：`,
          orBlank(excess && trimStop(excess.extent), '数量和频次的具体情况'),
          '。',
          accordingTo('条例第三十五条'),
          `请${you(file.dossier)}在`,
          orBlank(excess && byDay(excess.until), '说明理由的期限'),
          '书面说明理由。',
          sendOnline(context, '说明材料'),
        ),
        paragraph(
          '理由不合理的，本机关不予处理；理由合理但无法在规定期限内答复的，本机关将确定并告知延迟答复的合理期限。',
        ),
      ]
    },
  },
  extension: {
    title: '政府信息公开申请延期答复告知书',
    model: true,
    to: toApplicant,
    body(context) {
      const { extension } = context.file.dossier
      return [
        opening({ ...context.file, dossier: { ...context.file.dossier, extension: null } }),
        paragraph(
          '因',
          orBlank(extension && trimStop(extension.reason), '延期原因'),
          '，本机关无法在原期限内答复。',
          accordingTo('条例第三十三条第二款'),
          '经本机关政府信息公开工作机构负责人同意，延长答复期限',
          orBlank(extension === null ? null : `${extension.days}`, '延长的工作日数'),
          '个工作日，将于',
          newDue(context),
          '答复。征求第三方和其他机关意见所需时间不计算在内。',
        ),
      ]
    },
  },
  'consulting-told': {
    title: '政府信息公开申请征求意见告知书',
    model: true,
    to: toApplicant,
    body: (context) => [
      opening(context.file),
      paragraph(
        `因${you(context.file.dossier)}申请公开的政府信息可能涉及第三方合法权益，`,
        accordingTo('条例第三十二条'),
        '本机关已书面征求第三方的意见。',
        accordingTo('条例第三十三条第三款'),
        '征求意见所需时间不计算在答复期限内。',
      ),
    ],
  },
  delay: {
    title: '政府信息公开申请延迟答复告知书',
    model: false,
    to: toApplicant,
    body: (context) => [
      opening(context.file),
      paragraph(
        `${you(context.file.dossier)}说明的理由合理，但本机关无法在规定的期限内答复。`,
        accordingTo('条例第三十五条'),
        '本机关确定于',
        newDue(context),
        '答复。',
      ),
    ],
  },
  fee: {
    title: '政府信息公开信息处理费收费通知书',
    model: false,
    to: toApplicant,
    body({ file }) {
      const { fee } = file.dossier
      const said = fee === null ? undefined : feeNoticeWords(chargeFor(fee.method, fee.first, fee.last))
      return [
        opening(file),
        paragraph(
          '根据',
          orBlank(said?.basis.replace('《政府信息公开条例》', regulationName), '收费依据'),
          '的规定，本机关对该申请收取信息处理费。标准：',
          orBlank(said?.standard, '收费标准'),
          '。金额：',
          orBlank(said?.amount, '金额'),
          '。',
        ),
        paragraph(
          '请',
          orBlank(said?.payWithin, '缴纳期限'),
          '。缴纳方式：',
          orBlank(fee && trimStop(fee.payment), '缴纳方式'),
          '。',
        ),
        paragraph(
          orBlank(said?.consequence, '逾期后果'),
          `答复期限自${you(file.dossier)}足额缴纳信息处理费的次日起重新计算。`,
        ),
      ]
    },
  },
  'record-correction': {
    title: '更正政府信息申请告知书',
    model: false,
    decides: (file) => file.stage === 'record-correction' && file.result === 'refused',
    to: toApplicant,
    body: ({ file }) => [
      opening(file),
      paragraph(
        '经审查，该申请要求更正与本人相关的政府信息，',
        accordingTo('条例第四十一条'),
        '现告知办理情况：',
        orBlank(file.stage === 'record-correction' ? trimStop(file.explanation) : null, '办理情况'),
        '。',
      ),
    ],
  },
} as const satisfies Readonly<Record<string, ProceduralForm>>
