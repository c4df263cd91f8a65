import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type Delivery, receiptOf } from '#law/clocks/receipt.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import { type Refusal, refusalSentence } from '#office/applications/commands/refusal.ts'
import type { ArrivalAnswer } from '#office/applications/room/case-room.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Form } from '../../forms/form.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { casePath, newPath } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { asCommandFiles, bring, sentBody } from '../steps/sent.ts'
import { type Work, workOf } from '../work.ts'
import { CheckPage } from './check-page.tsx'
import { readIntake } from './intake-form.ts'
import { IntakePage } from './intake-page.tsx'

type Visited = Parameters<typeof settingFor>[1]

/** Form, check, registration: one address, told apart by the button. */
export function intakeRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: newPath,
    policy: 'applications.register',
    handler: (visit) => formShown(source, desk, visit, { form: {} }),
  })
  page(app, {
    method: 'POST',
    url: newPath,
    policy: 'applications.register',
    body: sentBody,
    handler: async (visit) => {
      const work = await workOf(source, visit.viewer)
      const { form } = visit.body
      const { files: kept, mistakes } = await bring(source.files, work.authority, visit.body)
      const back = (wrong: readonly Mistake[]) =>
        formShown(source, desk, visit, { form, kept, mistakes: wrong })
      if (mistakes.length > 0) return back(mistakes)
      if (form.do === 'add' || form.do === 'edit') return back([])
      const read = readIntake(form)
      if (!read.ok) return back(read.mistakes)
      const early = notYet(read.intake.delivery, work.situation.day)
      if (early !== undefined) return back([early])
      if (form.do !== 'register')
        return checkShown(source, desk, visit, { work, intake: read.intake, form, kept })
      const answer = await source.cases.receive(
        work.authority,
        {
          key: `desk/${form.key || randomUUID()}`,
          intake: read.intake,
          files: asCommandFiles(kept, 'paper-form'),
        },
        work.actor,
      )
      if (!answer.ok) return back([mistakeOf(answer.refusal)])
      return { kind: 'see-other', to: `${casePath(answer.record.file.dossier.number)}/receipt?fresh` }
    },
  })
}

/** The room would refuse it too, but only behind a page that already told when an answer is due. */
function notYet({ channel: _channel, ...days }: Delivery, day: PlainDate): Mistake | undefined {
  const late = Object.entries(days).find(([, said]) => said !== undefined && said > day)
  if (late === undefined) return undefined
  const field = late[0] === 'confirmedOn' ? 'confirmed' : 'came'
  return { field, message: refusalSentence({ reason: 'in-the-future', day }) }
}

function mistakeOf(refusal: Extract<ArrivalAnswer, { ok: false }>['refusal']): Mistake {
  if (refusal.reason === 'key-used') {
    return { field: 'channel', message: '这张表已经登记过一件申请；请从「登记申请」重新打开一张空表。' }
  }
  return { field: fieldOf[refusal.reason] ?? 'channel', message: refusalSentence(refusal) }
}

const fieldOf: Readonly<Partial<Record<Refusal['reason'], string>>> = {
  'nothing-asked': 'content-0',
  'in-the-future': 'came',
  'too-early': 'confirmed',
  'restatement-needed': 'restatement',
  'file-missing': 'file',
}

interface Back {
  readonly form: Form
  readonly kept?: readonly StoredFile[]
  readonly mistakes?: readonly Mistake[]
}

function formShown(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  { form, kept = [], mistakes = [] }: Back,
): Answer {
  const setting = settingFor(desk, visit)
  const today = source.people.today()
  const fresh = form.key ?? randomUUID()
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(IntakePage, { setting, today, fresh, form, mistakes, kept }),
  }
}

interface Checked {
  readonly work: Work
  readonly intake: Intake
  readonly form: Form
  readonly kept: readonly StoredFile[]
}

async function checkShown(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  { work, intake, form, kept }: Checked,
): Promise<Answer> {
  const { authority, situation } = work
  const receipt = receiptOf(intake.delivery, situation.settings)
  const similar = await source.cases.similar(authority, {
    number: '',
    receivedOn: receipt.state === 'received' ? receipt.on : receipt.since,
    applicant: intake.applicant,
    identity: intake.contact.identity,
    about: intake.contents.join('；'),
  })
  const setting = settingFor(desk, visit)
  return shown(h(CheckPage, { setting, situation, intake, similar, form, kept }))
}
