import { z } from 'zod'
import { problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Applications } from '../source.ts'
import { lettersFor } from '../track/papers.ts'
import { guestOf } from './guest-cookie.ts'
import { paperAnswer } from './paper-answer.ts'

/** The letters a guest may read, below its own part of the site. */
export function letterRoutes<P extends string>(
  app: WebApp<P>,
  applications: Applications,
  under: string,
): void {
  page(app, {
    method: 'GET',
    url: `${under}/letters/:act/:format`,
    policy: 'public',
    params: z.object({ act: z.coerce.number().int().min(1), format: z.enum(['docx', 'pdf']) }),
    handler: async ({ params }, reply) => {
      const guest = await guestOf(app, reply, applications)
      if (guest === undefined) return problem('absent')
      const letters = await applications.letters.frozen(applications.authority, guest.record)
      const letter = lettersFor(letters, guest).find(({ act }) => act === params.act)
      if (letter === undefined) return problem('absent')
      return paperAnswer(applications, letter[params.format], `${letter.title}.${params.format}`)
    },
  })
}
