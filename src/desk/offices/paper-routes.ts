import { h } from 'preact'
import { z } from 'zod'
import { fileIdSchema } from '#office/files/stored-file.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { DaysPage } from '../applications/case/days-page.tsx'
import { mayRead } from '../applications/work.ts'
import { sentFile } from '../files/sent-file.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import {
  crumbsTo,
  lettersToRead,
  type OfficeCase,
  officeCase,
  officeCaseParams,
  officeCaseRoute,
} from './case-routes.ts'
import { officeCasePath, officesPath } from './paths.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'

/** What lies in a case that was called for: its periods day by day, its files, its letters. */
export function officePaperRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: `${officeCaseRoute}/days`,
    policy: 'applications.read',
    params: officeCaseParams,
    handler: async (visit) => {
      const found = await readable(source, visit)
      if (found === undefined) return problem('absent')
      const { authority, work, record } = found
      const { file } = record
      const { number } = file.dossier
      const crumbs = [...crumbsTo(found), { label: number, href: officeCasePath(authority.id, number) }]
      const { situation } = work
      const setting = settingFor(desk, visit)
      const drawn = { setting, entry: officesPath, crumbs, authority: authority.name, file, situation }
      return shown(h(DaysPage, drawn))
    },
  })
  page(app, {
    method: 'GET',
    url: `${officeCaseRoute}/files/:file`,
    policy: 'applications.read',
    params: officeCaseParams.extend({ file: fileIdSchema }),
    handler: async (visit) => {
      const found = await readable(source, visit)
      const file = found?.record.files.find(({ id }) => id === visit.params.file)
      if (found === undefined || file === undefined) return problem('absent')
      return sentFile(source.files, found.work.authority, file)
    },
  })
  page(app, {
    method: 'GET',
    url: `${officeCaseRoute}/letters/:at/:kind`,
    policy: 'applications.read',
    params: officeCaseParams.extend({
      at: z.coerce.number().int().min(0).max(9999),
      kind: z.enum(['docx', 'pdf']),
    }),
    handler: async (visit) => {
      const found = await readable(source, visit)
      if (found === undefined) return problem('absent')
      const { authority } = found.work
      const letter = (await lettersToRead(source.letters, found))[visit.params.at]
      const file = letter?.[visit.params.kind] ?? null
      return file === null ? problem('absent') : sentFile(source.files, authority, file)
    },
  })
}

/** The case, judged once more: what the route's permission saw may have changed since. */
async function readable(
  source: OfficesAtDesk,
  visit: Parameters<typeof officeCase>[1],
): Promise<OfficeCase | undefined> {
  const found = await officeCase(source, visit)
  return found && mayRead(found.work, found.record.file) ? found : undefined
}
