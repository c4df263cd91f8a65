import { z } from 'zod'
import { fileIdSchema } from '#office/files/stored-file.ts'
import { problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { mediaTypeOf } from '#web/media-types.ts'
import { page } from '#web/page.ts'
import { sentFile } from '../../files/sent-file.ts'
import type { DeskSource } from '../../source.ts'
import { casePath, letterKinds } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { mistakesOf } from '../steps/refused.ts'
import { asCommandFiles, bring, sentBody } from '../steps/sent.ts'
import { caseAt, workOf } from '../work.ts'
import { caseShown, numberParam } from './case-routes.ts'
import { addable } from './files-panel.tsx'
import { sheetNames } from './sheets-line.tsx'

export const filesRoute = '/desk/applications/:number/files'

/** What lies in a case: to take along, and to add to. */
export function fileRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: `${filesRoute}/:file`,
    policy: 'applications.read',
    params: numberParam.extend({ file: fileIdSchema }),
    handler: async ({ viewer, params }) => {
      const work = await workOf(source, viewer)
      const record = await caseAt(source, work, params.number)
      const file = record?.files.find(({ id }) => id === params.file)
      return file === undefined ? problem('absent') : sentFile(source.files, work.authority, file)
    },
  })
  page(app, {
    method: 'POST',
    url: filesRoute,
    policy: 'applications.read',
    params: numberParam,
    body: sentBody,
    handler: async (visit) => {
      const work = await workOf(source, visit.viewer)
      const record = await caseAt(source, work, visit.params.number)
      if (record === undefined) return problem('absent')
      const purpose = addable.find((one) => one === visit.body.form.purpose) ?? 'other'
      const { files, mistakes } = await bring(source.files, work.authority, visit.body)
      const none = files.length === 0 && mistakes.length === 0
      const wrong = none ? [{ field: 'file', message: '请选择文件。' }] : mistakes
      if (wrong.length > 0) return caseShown(source, desk, visit, work, { record, purpose, mistakes: wrong })
      const { number } = record.file.dossier
      const taken = await source.cases.attach(
        work.authority,
        number,
        asCommandFiles(files, purpose),
        work.actor,
      )
      if (taken === undefined) return problem('absent')
      if (taken.ok) return { kind: 'see-other', to: `${casePath(number)}?done=files#files` }
      const refused = mistakesOf(taken.refusal).map(({ message }) => ({ field: 'file', message }))
      return caseShown(source, desk, visit, work, { record, purpose, mistakes: refused })
    },
  })
  page(app, {
    method: 'GET',
    url: '/desk/applications/:number/letters/:at/:kind',
    policy: 'applications.read',
    params: numberParam.extend({ at: z.coerce.number().int().min(0).max(9999), kind: z.enum(letterKinds) }),
    handler: async ({ viewer, params: { number, at, kind } }) => {
      const work = await workOf(source, viewer)
      const record = await caseAt(source, work, number)
      const letter = record && (await source.letters.frozen(work.authority, record))[at]
      if (record === undefined || letter === undefined) return problem('absent')
      if (kind === 'docx' || kind === 'pdf') {
        const file = letter[kind]
        return file === null ? problem('absent') : sentFile(source.files, work.authority, file)
      }
      if (letter.to === 'inside') return problem('absent')
      const bytes = await source.letters.sheet(work.authority, record, letter, kind)
      const name = `${letter.title}${kind === 'envelope' ? '信封' : '送达回证'}.docx`
      return { kind: 'file', file: { bytes, mediaType: mediaTypeOf.docx, name } }
    },
  })
  page(app, {
    method: 'GET',
    url: '/desk/applications/:number/sheets/:kind',
    policy: 'applications.read',
    params: numberParam.extend({ kind: z.enum(['approval', 'search-record', 'catalogue']) }),
    handler: async ({ viewer, params: { number, kind } }) => {
      const work = await workOf(source, viewer)
      const record = await caseAt(source, work, number)
      if (record === undefined) return problem('absent')
      const bytes = await source.letters.caseSheet(work.authority, record, kind)
      const name = `${sheetNames[kind]} ${number}.docx`
      return { kind: 'file', file: { bytes, mediaType: mediaTypeOf.docx, name } }
    },
  })
}
