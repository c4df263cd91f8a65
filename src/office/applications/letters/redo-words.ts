import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Dossier, Redo } from '../case/dossier.ts'
import { type OrderEffect, orderPapers, type RedoOrder } from '../case/redo-order.ts'
import { type Paragraph, paragraph, type Run } from './letter.ts'

/**
 * What came before a reply made anew, in every letter of that round to the applicant: the reply it was about, and the
 * decision that ordered it (复议法 art. 64, 77; 行诉法 art. 70, 94), or that the office corrects itself.
 */
export function anewRuns({ redo }: Pick<Dossier, 'redo'>): readonly Run[] {
  if (redo === null) return []
  return [...replacedRuns(redo), ...orderedRuns(redo)]
}

function replacedRuns({ replaces }: Redo): readonly Run[] {
  if (replaces === null) return []
  const { title, letter, signedOn } = replaces
  return [`${dateInWords(signedOn)}，本机关作出《${title}》（${letter}）。`]
}

function orderedRuns({ remedy, order, replaces }: Redo): readonly Run[] {
  if (remedy === null) return [`经复查，本机关决定自行纠正${replaces === null ? '' : '该答复'}，重新答复。`]
  // Recorded before acts kept what is cited.
  if (order === null) return ['复议、诉讼的结果要求本机关重新答复。']
  const said = order.said.trim().replace(/[。；;.]+$/u, '')
  const effect = effectWords[order.effect](replaces === null ? '本机关原答复' : '该答复')
  const did = effect === '' ? '' : `${decides[order.paper]}${effect}`
  return [`${orderCited(order)}${did}${said === '' ? '' : `${did === '' ? '' : '，并'}载明：“${said}”`}。`]
}

const decides = {
  reconsideration: '决定',
  'reconsideration-mediation': '',
  judgment: '判决',
  mediation: '',
  other: '要求',
} as const satisfies Record<RedoOrder['paper'], string>

const effectWords: Readonly<Record<OrderEffect, (it: string) => string>> = {
  revoked: (it) => `撤销${it}`,
  'partly-revoked': (it) => `部分撤销${it}`,
  changed: (it) => `变更${it}`,
  unlawful: (it) => `确认${it}违法`,
  void: (it) => `确认${it}无效`,
  'to-act': () => '责令本机关履行答复职责',
  other: () => '',
}

/** 某政府《行政复议决定书》（文号，本机关于…收到）; of a court 某法院（案号）《行政判决书》, with the second instance that left it as it is. */
function orderCited({ organ, paper, document, servedOn, confirmed }: RedoOrder): string {
  const served = `本机关于${dateInWords(servedOn)}收到`
  const [plain, named] = namedPaper(document, orderPapers[paper])
  const upheld = confirmed === null ? '' : `经${confirmedWords(confirmed)}，`
  return plain
    ? `${organ}${named}（${upheld}${served}）`
    : `${organ}《${orderPapers[paper]}》（${named}，${upheld}${served}）`
}

function confirmedWords({ court, document, how }: NonNullable<RedoOrder['confirmed']>): string {
  const [paper, did] = confirmations[how]
  if (document === '') return `${court}${did}`
  const [plain, named] = namedPaper(document, paper)
  return plain ? `${court}${named}${did}` : `${court}《${paper}》（${named}）${did}`
}

const confirmations = {
  upheld: ['行政判决书', '维持'],
  'appeal-withdrawn': ['行政裁定书', '准许撤回上诉'],
} as const

/** A case number of a court begins with its year in brackets and stands before its paper; people also write the paper behind a number. */
function namedPaper(document: string, paper: string): readonly [before: boolean, words: string] {
  const bare = document.replaceAll(/[《》]/gu, '').trim()
  const number = (bare.endsWith(paper) ? bare.slice(0, -paper.length) : bare).trim() || bare
  return /^[（(〔[]/u.test(number) ? [true, `${number}《${paper}》`] : [false, number]
}

/** What the new reply is to the one before it; nothing where none is made anew. */
export function replacingParagraph({ redo }: Pick<Dossier, 'redo'>): readonly Paragraph[] {
  if (redo === null) return []
  if (redo.replaces === null) return [paragraph('现重新答复如下。')]
  return redo.order?.effect === 'partly-revoked'
    ? [paragraph('现就被撤销的部分重新答复如下，原答复未被撤销的部分不变。')]
    : [paragraph('现重新答复如下，本答复代替原答复。')]
}
