import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Case } from '../case/case.ts'
import type { Dossier } from '../case/dossier.ts'
import { channelWords } from '../case/intake.ts'
import { feeMeasuresName, regulationName } from './law-names.ts'
import { orBlank, type Paragraph, paragraph, type Run } from './letter.ts'

/** How the applicant is spoken to. */
export function you({ applicantKind }: Dossier): string {
  return applicantKind === 'person' ? '您' : '你单位'
}

export function applicantName({ applicant }: Dossier): Run {
  return orBlank(applicant, '申请人姓名或者名称')
}

/** 本机关于…收到您…提出的政府信息公开申请，申请公开“…”。 With what happened since, so that the reader sees why it took its time. */
export function opening(file: Case): Paragraph {
  const { dossier } = file
  const { correction, extension, delivery, contents, number } = dossier
  const received = 'receivedOn' in file ? file.receivedOn : file.arrivedOn
  const by = delivery === null ? '' : `以${channelWords[delivery.channel]}方式`
  const supplemented = correction?.supplementedOn ?? null
  return paragraph(
    `本机关于${dateInWords(received)}收到${you(dossier)}${by}提出的政府信息公开申请（编号：${number}），申请公开“`,
    orBlank(contents.join('；'), '申请内容'),
    '”。',
    supplemented === null ? undefined : `${dateInWords(supplemented)}，本机关收到${you(dossier)}补正的申请。`,
    extension === null
      ? undefined
      : `${dateInWords(extension.on)}，本机关告知${you(dossier)}延长答复期限${extension.days}个工作日。`,
  )
}

/** The same for readers who are not told who asked. */
export function openingToOthers({ dossier }: Case): Paragraph {
  const asked = orBlank(dossier.contents.join('；'), '申请内容')
  return paragraph(`本机关收到一件政府信息公开申请（编号：${dossier.number}），申请公开“`, asked, '”。')
}

/** 根据《中华人民共和国政府信息公开条例》第三十条的规定， */
export function accordingTo(ground: string): string {
  return `根据${groundInFull(ground)}的规定，`
}

/** A ground as the outcomes name it, in the full names a letter cites by. */
export function groundInFull(ground: string): string {
  return ground.replace(/^条例/u, regulationName).replace(/^国办函〔2020〕109号/u, feeMeasuresName)
}
