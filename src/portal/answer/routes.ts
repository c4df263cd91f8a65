import type { FastifyReply } from 'fastify'
import { h } from 'preact'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { Guest } from '#office/applications/room/case-room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { guestOf } from '../guests/guest-cookie.ts'
import { letterRoutes } from '../guests/letter-routes.ts'
import { answerPath, casePath, questionPath } from '../guests/paths.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import { chosenInVain, mistakesOfFiles, mostFiles, takeFiles } from '../take-files.ts'
import { paperOf } from '../track/case-shown.ts'
import { lettersFor } from '../track/papers.ts'
import { mayTake, takeAsGuest } from '../track/taking.ts'
import { type OpinionForm, opinionBody, readOpinion } from './opinion-form.ts'
import { type Question, questionFor } from './question.ts'
import { QuestionPage } from './question-page.tsx'

/** Somebody asked for an opinion, at the case it was asked about. */
interface Asked {
  readonly guest: Guest
  readonly situation: Situation
  readonly question: Question
}

type Visit = Parameters<typeof settingFor>[1] & { readonly token: () => string }

interface Tried {
  readonly typed: OpinionForm
  readonly mistakes: readonly Mistake[]
}

/** Whoever was asked for an opinion reads the question and answers it. The way in is the applicant's. */
export function answerRoutes<P extends string>(
  app: WebApp<P>,
  { site }: PortalSource,
  applications: Applications,
): void {
  const { cases, letters, authority } = applications

  async function asked(reply: FastifyReply): Promise<Asked | Answer> {
    const guest = await guestOf(app, reply, applications)
    if (guest === undefined) return { kind: 'see-other', to: `${answerPath}?over=yes` }
    const situation = await cases.situation(authority)
    const question = questionFor(guest, situation)
    return question ? { guest, situation, question } : { kind: 'see-other', to: casePath }
  }

  async function drawn({ guest, situation, question }: Asked, visit: Visit, tried?: Tried) {
    const own = lettersFor(await letters.frozen(authority, guest.record), guest)
    return h(QuestionPage, {
      setting: await settingFor(site, visit),
      token: visit.token(),
      question,
      letters: own.map((letter) => paperOf(letter, guest.record, answerPath)),
      mayAnswer: mayTake(guest, 'take-opinion', situation) && isOpen(question),
      typed: tried?.typed,
      mistakes: tried?.mistakes ?? [],
    })
  }

  letterRoutes(app, applications, answerPath)
  page(app, {
    method: 'GET',
    url: questionPath,
    policy: 'public',
    handler: async (visit, reply): Promise<Answer> => {
      const at = await asked(reply)
      return 'kind' in at ? at : { kind: 'page', page: await drawn(at, visit) }
    },
  })
  page(app, {
    method: 'POST',
    url: questionPath,
    policy: 'public',
    body: opinionBody,
    perMinute: 60,
    handler: async (visit, reply): Promise<Answer> => {
      const at = await asked(reply)
      if ('kind' in at) return at
      if (!isOpen(at.question)) return { kind: 'see-other', to: questionPath }
      const mistakes = await answered(applications, at, visit.body)
      const now = await asked(reply)
      // Of two presses at once the second comes too late, and it was answered all the same.
      if (mistakes.length === 0 || 'kind' in now || !isOpen(now.question))
        return { kind: 'see-other', to: questionPath }
      return { kind: 'page', status: 422, page: await drawn(at, visit, { typed: visit.body, mistakes }) }
    },
  })
}

/** Others may still be asked when this one has answered. */
function isOpen({ consultation: { came, who } }: Question): boolean {
  return came === 'pending' || (came === 'lapsed' && who === 'third-party')
}

/** Takes the answer; what is wrong with it where it was not taken. */
async function answered(
  applications: Applications,
  { guest, situation, question }: Asked,
  form: OpinionForm,
): Promise<readonly Mistake[]> {
  const read = readOpinion(form)
  if (!read.ok) return [...read.mistakes, ...chosenInVain(form.files)]
  const { files, refusals } = await takeFiles(applications, form.files, mostFiles)
  if (refusals.length > 0) return mistakesOfFiles(form.files, refusals)
  const { who, party } = question.consultation
  const payload = { on: situation.day, who, party, ...read.value }
  const named = files.map(({ id }) => ({ id, purpose: 'opinion' as const }))
  const refused = await takeAsGuest(applications, guest, 'take-opinion', payload, named)
  return refused === undefined ? [] : [{ field: 'main', message: refused }]
}
