import { z } from 'zod'
import { accountSchema } from '#office/authorities/people/acts.ts'

/** A line of words that must be there. */
export function words(missing: string, most = 80) {
  return z.string({ error: missing }).trim().min(1, missing).max(most, `最多 ${most} 个字，请写短一些。`)
}

/** A line of words that may be left empty; null then. */
export function maybe(most = 100) {
  return z
    .string()
    .trim()
    .max(most, `最多 ${most} 个字，请写短一些。`)
    .transform((text) => (text === '' ? null : text))
    .default(null)
}

/** A code with rules of its own that may be left empty; null then. */
export function maybeCode<S extends z.ZodType<unknown, string>>(schema: S) {
  return z
    .string()
    .trim()
    .transform((text, context): z.output<S> | null => {
      if (text === '') return null
      const read = schema.safeParse(text)
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: `${read.error.issues[0]?.message ?? '填写有误'}。` })
      return z.NEVER
    })
    .default(null)
}

/** The account of one role, called by the role where it is missing or wrong: there are several on the page. */
export function account(who: string) {
  return z.string().transform((typed, context) => {
    const read = accountSchema.safeParse(typed.normalize('NFKC'))
    if (read.success) return read.data
    const message =
      typed.trim() === ''
        ? `请填写${who}账号。`
        : `${who}账号应以字母开头，3 至 32 位，只用字母、数字、点和短横；请改正。`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}
