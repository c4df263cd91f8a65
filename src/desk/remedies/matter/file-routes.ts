import { fileIdSchema } from '#office/files/stored-file.ts'
import { remedyFilePurposes } from '#office/remedies/matter/file-purposes.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { bring, sentBody } from '../../applications/steps/sent.ts'
import { sentFile } from '../../files/sent-file.ts'
import type { DeskSource } from '../../source.ts'
import { remediesPath, remedyPath } from '../paths.ts'
import type { RemediesAtDesk, RemedyPolicy } from '../source.ts'
import { mistakesOf } from '../steps/refused.ts'
import { remedyParams } from '../steps/step-routes.ts'
import { workOn } from '../work.ts'
import { matterShown } from './matter-routes.ts'

export const remedyFilesRoute = `${remediesPath}/:number/files`

/** What lies in a matter: to take along, and to add to. */
export function remedyFileRoutes<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: `${remedyFilesRoute}/:file`,
    policy: 'remedies.read',
    params: remedyParams.extend({ file: fileIdSchema }),
    handler: async ({ viewer, params }) => {
      const work = await workOn(source, viewer, params.number)
      const file = work?.record.files.find(({ id }) => id === params.file)
      if (work === undefined || file === undefined) return problem('absent')
      return sentFile(source.files, work.authority, file)
    },
  })
  page(app, {
    method: 'POST',
    url: remedyFilesRoute,
    policy: 'remedies.read',
    params: remedyParams,
    body: sentBody,
    handler: async (visit) => {
      const work = await workOn(source, visit.viewer, visit.params.number)
      if (work === undefined) return problem('absent')
      const purpose = remedyFilePurposes.find((one) => one === visit.body.form.purpose) ?? 'other'
      const again = (mistakes: readonly Mistake[]) =>
        matterShown(source, desk, visit, work, { purpose, mistakes })
      const { files, mistakes } = await bring(source.files, work.authority, visit.body)
      if (mistakes.length > 0) return again(mistakes)
      if (files.length === 0) return again([{ field: 'file', message: '请选择文件。' }])
      const { number } = work.record.file.dossier
      const wanted = files.map(({ id }) => ({ id, purpose }))
      const taken = await source.remedies.attach(work.authority, number, wanted, work.asking)
      if (taken === undefined) return problem('absent')
      if (taken.ok) return { kind: 'see-other', to: `${remedyPath(number)}?done=files#files` }
      return again(mistakesOf(taken.refusal).map(({ message }) => ({ field: 'file', message })))
    },
  })
}
