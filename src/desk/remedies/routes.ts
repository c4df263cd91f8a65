import type { WebApp } from '#web/app.ts'
import { acceptUploads } from '#web/upload.ts'
import type { DeskSource } from '../source.ts'
import { remedyListRoute } from './list/list-route.ts'
import { remedyFileRoutes, remedyFilesRoute } from './matter/file-routes.ts'
import { remedyMatterRoutes } from './matter/matter-routes.ts'
import { newRemedyRoutes } from './new/new-routes.ts'
import type { RemediesAtDesk, RemedyPolicy } from './source.ts'
import { remedyStepRoutes } from './steps/step-routes.ts'

const mebi = 1024 * 1024

/** Reconsiderations and lawsuits: the list, the matters, their steps and papers. */
export async function remedyRoutes<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): Promise<void> {
  await acceptUploads(app, {
    folder: source.uploads,
    fileBytes: 20 * mebi,
    files: 10,
    paths: new Set([remedyFilesRoute]),
  })
  remedyListRoute(app, source, desk)
  newRemedyRoutes(app, source, desk)
  remedyMatterRoutes(app, source, desk)
  remedyFileRoutes(app, source, desk)
  remedyStepRoutes(app, source, desk)
}
