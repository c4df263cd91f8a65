import { h } from 'preact'
import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { EvidencePage } from '../papers/evidence-page.tsx'
import { remediesPath } from '../paths.ts'
import type { RemediesAtDesk, RemedyPolicy } from '../source.ts'
import { remedyParams } from '../steps/step-routes.ts'
import { type WorkOn, workOn } from '../work.ts'
import { DaysPage } from './days-page.tsx'
import { MatterPage } from './matter-page.tsx'

/** A matter and its papers, for whoever may read it. */
export function remedyMatterRoutes<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): void {
  const { remedies } = source
  const on = (view: string, draw: (work: WorkOn, visit: Visited) => Promise<Answer> | Answer) =>
    page(app, {
      method: 'GET',
      url: `${remediesPath}/:number${view}`,
      policy: 'remedies.read',
      params: remedyParams,
      query: z.object({ done: z.string().catch('') }),
      handler: async (visit) => {
        const work = await workOn(source, visit.viewer, visit.params.number)
        return work === undefined ? problem('absent') : draw(work, visit)
      },
    })

  on('', (work, visit) => matterShown(source, desk, visit, work, { done: visit.query.done }))
  on('/days', (work, visit) => shown(h(DaysPage, { setting: settingFor(desk, visit), work })))
  on('/evidence', async ({ authority, record }, visit) => {
    const list = await remedies.evidence(authority, record)
    if (list === null) return problem('absent')
    return shown(h(EvidencePage, { setting: settingFor(desk, visit), file: record.file, list }))
  })
  on('/answer', ({ authority, record }) => answerFile(source, authority, record))
}

type Looked = Parameters<typeof settingFor>[1]
type Visited = Looked & { readonly query: { readonly done: string } }

interface Shown {
  readonly done?: string
  readonly purpose?: string
  readonly mistakes?: readonly Mistake[]
}

/** The whole page of a matter, also when its form for files comes back with mistakes. */
export async function matterShown(
  { remedies }: RemediesAtDesk,
  desk: DeskSource,
  visit: Looked,
  work: WorkOn,
  { done = '', purpose = 'decision', mistakes = [] }: Shown,
): Promise<Answer> {
  const { authority, record } = work
  const [evidence, objections] = await Promise.all([
    remedies.evidence(authority, record),
    remedies.objections(authority, record),
  ])
  const setting = settingFor(desk, visit)
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(MatterPage, { setting, work, evidence, objections, done, purpose, mistakes }),
  }
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The answer as a Word paper: what was signed or stands to be signed, else with blanks for its drafter. */
async function answerFile(
  { remedies }: RemediesAtDesk,
  authority: WorkOn['authority'],
  record: WorkOn['record'],
): Promise<Answer> {
  const { file } = record
  const sheet = await remedies.answer(authority, record, 'current')
  const bytes = await remedies.docx(sheet)
  const name = `${sheet.letter.title}（${file.dossier.number}）.docx`
  return { kind: 'file', file: { bytes, mediaType: docx, name } }
}
