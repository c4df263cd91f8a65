import { z } from 'zod'
import type { Delivery } from '#law/clocks/receipt.ts'
import { plainDate, words } from '#office/acts/schemas.ts'

/** How it came in, with the dates the channel leaves behind (条例 art. 31). */
export const deliverySchema: z.ZodType<Delivery> = z.union([
  z.object({ channel: z.enum(['counter', 'oral']), handedInOn: plainDate }),
  z.object({ channel: z.literal('signed-post'), signedForOn: plainDate }),
  z.object({
    channel: z.enum(['ordinary-mail', 'web', 'email', 'fax']),
    arrivedOn: plainDate,
    confirmedOn: plainDate.exactOptional(),
  }),
])

/** 条例 art. 29 (3): the form the applicant wants it in and the way it should come. No purpose may be asked for. */
export const formWantedSchema = z.object({
  form: z.enum(['paper', 'electronic', 'inspection', 'other']),
  way: z.enum(['post', 'email', 'collect', 'web', 'fax', 'other']),
})
export type FormWanted = z.infer<typeof formWantedSchema>

/** 条例 art. 29 (1). Empty where the applicant left it out: then it is asked for by correction, never a bar to receipt. */
export const contactSchema = z.object({ identity: words, phone: words, address: words, email: words })
export type Contact = z.infer<typeof contactSchema>

export const applicantKindSchema = z.enum(['person', 'company', 'research', 'charity', 'legal', 'otherOrg'])

/** What an application says that is no personal data, and what is. */
export const applicationFacts = z.object({
  /** The number the office knows it by. */
  id: words,
  kind: applicantKindSchema,
  delivery: deliverySchema,
  wanted: formWantedSchema,
})
export const applicationPersonal = z.object({
  applicant: words,
  contact: contactSchema,
  /** One entry for each thing asked for; one application all the same. */
  contents: z.array(words.min(1)).min(1),
})

export const channelWords: Readonly<Record<Delivery['channel'], string>> = {
  counter: '当面',
  oral: '口头',
  'signed-post': '邮寄',
  'ordinary-mail': '平常信函',
  web: '互联网',
  email: '电子邮件',
  fax: '传真',
}
