import { join } from 'node:path'
import type { Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import type { Importing } from '../../desk/importing/source.ts'
import { today } from '../today.ts'
import { exportRegister } from './export-register.ts'
import { paperImports } from './import-papers.ts'
import { registerImports } from './import-registers.ts'

/** What the desk's pages on taking over work with. An import that breaks off is a bug, and goes to the log. */
export async function importingOf<P extends string>(
  store: Store,
  { fastify }: Pick<WebApp<P>, 'fastify'>,
): Promise<Importing> {
  return {
    today,
    uploads: join(store.data, 'uploads'),
    papers: paperImports(store),
    exported: oneAtATime((authority) => exportRegister(store, authority)),
    registers: await registerImports(store, (err) => fastify.log.error({ err }, 'import broken off')),
  }
}

/** A workbook is built whole in memory, so never two at once. */
function oneAtATime(write: Importing['exported']): Importing['exported'] {
  let busy = false
  return async (authority) => {
    if (busy) return { ok: false, message: '正在导出另一份登记簿；请过一会儿再试。' }
    busy = true
    try {
      return await write(authority)
    } finally {
      busy = false
    }
  }
}
