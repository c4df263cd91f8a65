import type { Calendar } from '#law/calendar/calendar.ts'
import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Settings } from '#law/settings/settings.ts'
import { serviceChannels } from '#office/acts/kinds/application-service.ts'
import type { Case, Served } from '#office/applications/case/case.ts'
import { replyClockOf } from '#office/applications/case/clock-history.ts'
import type { Consultation, Dossier } from '#office/applications/case/dossier.ts'
import { channelWords } from '#office/applications/case/intake.ts'
import { orBlank, type Paragraph, paragraph } from '#office/applications/letters/letter.ts'
import { groundInFull } from '#office/applications/letters/phrases.ts'
import { replyTitle } from '#office/applications/letters/reply-title.ts'

/** What the application was and how it was dealt with, a paragraph an event, in the order of the days; all out of the case. */
export function courseOf(file: Case, calendar: Calendar, settings: Settings): readonly Paragraph[] {
  const { dossier } = file
  const events: readonly (readonly [PlainDate, Paragraph])[] = [
    ...correctionOf(dossier),
    ...dossier.consultations.flatMap(consultationOf),
    ...dossier.searches.map(
      ({ on, places, found }) =>
        [
          on,
          paragraph(
            `${dateInWords(on)}，本机关检索了${places}${found === '' ? '' : `，结果：${found.replace(/。$/u, '')}`}。`,
          ),
        ] as const,
    ),
    ...extensionOf(dossier),
  ]
  const sorted = events.toSorted(([a], [b]) => a.localeCompare(b)).map(([, words]) => words)
  return [received(file), ...sorted, ...replied(file), ...period(file, calendar, settings)]
}

function received(file: Case): Paragraph {
  const { number, contents, delivery } = file.dossier
  const on = file.dossier.redo?.on ?? ('receivedOn' in file ? file.receivedOn : file.arrivedOn)
  const by = delivery === null ? '' : `以${channelWords[delivery.channel]}方式`
  const again = takenUp(file.dossier)
  return paragraph(
    `${dateInWords(on)}，本机关${again}${by}提出的政府信息公开申请（编号：${number}），申请公开“`,
    orBlank(contents.join('；'), '申请内容'),
    '”。',
  )
}

/** Received, or taken up again on a decision or of the office's own accord. */
function takenUp({ redo }: Dossier): string {
  if (redo === null) return '收到申请人'
  return redo.remedy === null ? '自行纠正，重新办理申请人' : '依生效的复议决定（判决），重新办理申请人'
}

function correctionOf({ correction }: Dossier): readonly (readonly [PlainDate, Paragraph])[] {
  if (correction === null) return []
  const { askedOn, items, supplementedOn } = correction
  const asked = [askedOn, paragraph(`${dateInWords(askedOn)}，本机关告知申请人补正：${items}。`)] as const
  if (supplementedOn === null) return [asked]
  return [asked, [supplementedOn, paragraph(`${dateInWords(supplementedOn)}，本机关收到申请人的补正。`)]]
}

const opinions = { agrees: '同意公开', objects: '不同意公开', partly: '部分同意公开' } as const

function consultationOf(one: Consultation): readonly (readonly [PlainDate, Paragraph])[] {
  const { who, party, askedOn, came } = one
  const whom = { 'third-party': '第三方', 'co-maker': '共同制作机关', 'other-organ': '其他机关' }[who]
  const answer =
    came === 'pending' ? '尚未收到意见' : came === 'lapsed' ? '其逾期未提出意见' : `其意见为${opinions[came]}`
  return [
    [askedOn, paragraph(`${dateInWords(askedOn)}，本机关向${whom}（${party}）发出征求意见书，${answer}。`)],
  ]
}

function extensionOf({ extension }: Dossier): readonly (readonly [PlainDate, Paragraph])[] {
  if (extension === null) return []
  const { on, days, reason } = extension
  const words = `${dateInWords(on)}，经本机关政府信息公开工作机构负责人同意，延长答复期限${days}个工作日并告知申请人，原因：${reason.replace(/。$/u, '')}。`
  return [[on, paragraph(words)]]
}

/** The reply that left the house; undefined where none did. */
export function servedReply(file: Case): Served | undefined {
  return (file.stage === 'closed' || file.stage === 'archived') && file.reply !== null
    ? file.reply
    : undefined
}

function replied(file: Case): readonly Paragraph[] {
  const reply = servedReply(file)
  if (reply === undefined) return []
  const { paper, letter, signedOn, sentOn, channel, deliveredOn } = reply
  const title = replyTitle(paper.parts, paper.counts)
  const pieces = paper.parts.map(({ what, outcome, ground }) => {
    const basis = ground === '' ? '' : `，依据为${groundInFull(ground)}`
    return `${paper.parts.length > 1 ? `对${what}：` : ''}${outcomeLabel(outcomeById(outcome))}${basis}`
  })
  const way = Object.hasOwn(serviceChannels, channel)
    ? serviceChannels[channel as keyof typeof serviceChannels]
    : '送达'
  const reached = deliveredOn === null ? '' : `，${dateInWords(deliveredOn)}送达申请人`
  return [
    paragraph(`${dateInWords(signedOn)}，本机关作出《${title}》（${letter}）：${pieces.join('；')}。`),
    paragraph(`${dateInWords(sentOn)}，本机关以${way}方式发出该答复${reached}。`),
  ]
}

/** Whether it was in time, said by the clock. */
function period(file: Case, calendar: Calendar, settings: Settings): readonly Paragraph[] {
  const clock = replyClockOf(file, calendar, settings)
  if (clock === undefined || clock.due === null) return []
  const due = `按《中华人民共和国政府信息公开条例》第三十三条计算，答复期限至${dateInWords(clock.due)}届满`
  if (clock.met === undefined) return [paragraph(`${due}。`)]
  return [
    paragraph(clock.met.inTime ? `${due}，本机关在期限内作出答复。` : `${due}，本机关的答复已超过期限。`),
  ]
}
