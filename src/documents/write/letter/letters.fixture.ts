import { readPaperBytes } from '#documents/read/paper.ts'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { type Decision, remedyClause } from '#law/remedies/clause.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'

function day(text: string) {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

const organs: Decision['organs'] = {
  ok: true,
  organs: [{ name: '卫东区人民政府', article: { law: 'reconsiderationLaw', article: '第二十四条' } }],
  stateCouncilRuling: false,
}

const { text: remedy } = remedyClause({
  parts: [{ outcome: 'denied.enforcementFile' }],
  decidedOn: day('2025-10-22'),
  organs,
})

const words =
  '经审查，该信息属于行政执法案卷信息。根据《中华人民共和国政府信息公开条例》第十六条第二款的规定，本机关决定不予公开。'

export const letterOf = (change: Partial<LetterModel> = {}): LetterModel => ({
  title: '政府信息不予公开告知书',
  number: '卫人社公复〔2025〕12号',
  addressee: '赵明',
  paragraphs: [[words]],
  attachments: [],
  remedy,
  sender: {
    name: '卫东区人力资源和社会保障局',
    contact: '东安路8号，0375-3986668',
    organs: ['卫东区人民政府'],
  },
  on: day('2025-10-22'),
  ...change,
})

/** A letter of about so many lines. */
export const letterOfLines = (lines: number): LetterModel =>
  letterOf({ paragraphs: Array.from({ length: Math.ceil(lines / 3) }, () => [words]) })

/** What our own reader finds in a paper, line by line. */
export async function linesIn(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readPaperBytes(name, bytes)
  if (!reading.ok) throw new Error(reading.refusal)
  return reading.paper.blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.flat().map((cell) => cell.text),
  )
}

/** Without the spaces and line ends that a page adds. */
export const run = (text: string): string => text.replace(/\s+/gu, '')
