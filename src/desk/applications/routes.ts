import type { WebApp } from '#web/app.ts'
import { acceptUploads } from '#web/upload.ts'
import type { DeskSource } from '../source.ts'
import { caseRoutes } from './case/case-routes.ts'
import { fileRoutes, filesRoute } from './case/file-routes.ts'
import { draftRoutes } from './draft/draft-routes.ts'
import { intakeRoutes } from './intake/intake-routes.ts'
import { batchRoutes } from './list/batch-routes.ts'
import { listRoutes } from './list/list-routes.ts'
import { newPath } from './paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from './source.ts'
import { stepRoute, stepRoutes } from './steps/step-routes.ts'

const mebi = 1024 * 1024

/** 依申请公开 on the desk: the work list, intake, and each case with its steps. */
export async function applicationDeskRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): Promise<void> {
  await acceptUploads(app, {
    folder: source.uploads,
    fileBytes: 20 * mebi,
    files: 10,
    fields: 80,
    fieldLetters: 5000,
    paths: new Set([newPath, stepRoute, filesRoute]),
  })
  listRoutes(app, source, desk)
  batchRoutes(app, source, desk)
  intakeRoutes(app, source, desk)
  caseRoutes(app, source, desk)
  fileRoutes(app, source, desk)
  draftRoutes(app, source, desk)
  stepRoutes(app, source, desk)
}
