import { inspectUpload } from '#documents/inspect/inspect.ts'
import { leaksOf } from '#documents/inspect/leaks/leaks-of.ts'
import { StoreRefusal } from '#store/refusal.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { answerPath, trackPath } from '../../portal/guests/paths.ts'
import type { Inspector, Scanner } from '../files/file-room.ts'
import { clamdScanner, scannerPlace } from '../files/scanner.ts'
import { type Rooms, roomsOf } from '../rooms.ts'
import { officeRules } from '../rules/office-rules.ts'
import type { DoorsConfig, House } from './house-config.ts'

/** The rooms of a house that serves: letters name its site, trouble goes to its log without anybody's words. */
export async function houseRooms(
  store: Store,
  way: Doorway,
  app: House['app'],
  { origin, published }: Pick<DoorsConfig, 'origin' | 'published'>,
): Promise<Rooms> {
  const rooms = await roomsOf(store, way, {
    inspector,
    rules: officeRules(store, way),
    ...scannerAt(process.env.CLAMD),
    head: {
      contactOf: (authority) => (authority === published.authority ? published.site.contact : undefined),
      online: { track: `${origin}${trackPath}`, answer: `${origin}${answerPath}` },
    },
    trouble: (error) => app.fastify.log.error({ err: error }, 'a letter was not made'),
  })
  app.fastify.addHook('onClose', rooms.close)
  return rooms
}

/** Absent where the office scans nothing. A place that is none must not look like that: then the house does not open. */
function scannerAt(setting: string | undefined): { readonly scanner?: Scanner } {
  if (setting === undefined || setting.trim() === '') return {}
  const place = scannerPlace(setting.trim())
  if (place !== undefined) return { scanner: clamdScanner(place) }
  throw new StoreRefusal(
    `CLAMD「${setting}」有误：应写成 unix:/run/clamav/clamd.ctl 或 主机:端口。请改正后重新启动。`,
  )
}

const inspector: Inspector = { inspect: (upload) => inspectUpload(upload), leaksOf }
