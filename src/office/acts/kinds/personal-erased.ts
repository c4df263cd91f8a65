import { z } from 'zod'
import type { NewAct } from '../act.ts'
import { defineKind, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const facts = z.object({ acts: z.array(z.number().int().positive()).min(1), reason: words })

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('不是 JSON')
    return z.NEVER
  }
})

const kind = defineKind({
  id: 'personal.erased',
  facts,
  personal: nothingPersonal,
  // Without their personal parts the earlier acts fold to a row without them.
  apply: (row: unknown) => row,
})

/** The personal parts of earlier acts of the matter were erased (个人信息保护法 art. 47), and why. */
export const personalErased = {
  ...kind,
  /** The numbers of the acts an erasure names. */
  erasedActs: (act: Pick<NewAct, 'facts'>): readonly number[] => facts.parse(act.facts).acts,
  /** The same from stored text, which may have been tampered with: undefined where it is no such payload. */
  erasedIn(text: string): readonly number[] | undefined {
    const parsed = jsonText.pipe(facts).safeParse(text)
    return parsed.success ? parsed.data.acts : undefined
  },
}
