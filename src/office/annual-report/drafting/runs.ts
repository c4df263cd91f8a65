import type { Paragraph, Run } from '../yearly-report.ts'
import { type BlankId, blanks } from './blanks.ts'

export function words(text: string): Run {
  return { kind: 'words', text }
}

/** What only people know: it stands as a visible blank until someone fills it. */
export function blank(at: BlankId): Run {
  return { kind: 'blank', at, hint: blanks[at].hint }
}

export function body(...runs: readonly (Run | string)[]): Paragraph {
  return { role: 'body', runs: runs.map((run) => (typeof run === 'string' ? words(run) : run)) }
}

export function aspect(text: string): Paragraph {
  return { role: 'aspect', runs: [words(text)] }
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** （一） for 0, （二） for 1, … */
export function bracketed(index: number): string {
  return `（${ordinals[index] ?? index + 1}）`
}
