import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomes } from '#law/outcomes/outcomes.ts'

/** Words a person wrote. NUL and broken surrogates are no text and no database stores them. */
export const words = z
  .string()
  .max(100_000)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), '含有无法保存的字符')

export const plainDate = z.custom<PlainDate>(
  (value) => typeof value === 'string' && parsePlainDate(value) !== undefined,
  '不是日历上的一天',
)

/** Money in fen, exact. */
export const fen = z.number().int().safe()

export const count = z.number().int().min(0).safe()

export const outcome = z.custom<OutcomeId>((value) => outcomes.some(({ id }) => id === value), '不是办理结果')
