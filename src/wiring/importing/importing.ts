import { join } from 'node:path'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import type { Importing } from '../../desk/importing/source.ts'
import { today } from '../today.ts'
import { exportedFiles } from './exported-files.ts'
import { paperImports } from './import-papers.ts'
import { registerImports } from './import-registers.ts'

/** What the desk's pages on taking over work with. An import that breaks off is a bug, and goes to the log. */
export async function importingOf<P extends string>(
  store: Store,
  { fastify }: Pick<WebApp<P>, 'fastify'>,
  way: Doorway,
): Promise<Importing> {
  return {
    today,
    uploads: join(store.data, 'uploads'),
    papers: paperImports(store),
    exported: await exportedFiles(store, way),
    registers: await registerImports(store, way, (err) => fastify.log.error({ err }, 'import broken off')),
  }
}
