import type { FileRefusal } from '#office/files/stored-file.ts'
import { active } from '../verdict.ts'
import type { OpenLock } from './lock.ts'
import type { Token } from './tokens.ts'

/** Names that stand only where a pdf acts, carries files or is locked. */
const acting: Readonly<Record<Token, FileRefusal>> = {
  '/Encrypt': { reason: 'locked' },
  '/JavaScript': active('JavaScript 脚本'),
  '/JS': active('JavaScript 脚本'),
  '/Launch': active('启动程序的动作'),
  '/EmbeddedFile': active('嵌入的文件'),
  '/EmbeddedFiles': active('嵌入的文件'),
  '/FileAttachment': active('嵌入的文件'),
  '/RichMedia': active('嵌入的多媒体'),
  '/RichMediaContent': active('嵌入的多媒体'),
  '/Rendition': active('嵌入的多媒体'),
  '/Movie': active('嵌入的多媒体'),
  '/Sound': active('嵌入的多媒体'),
  '/U3D': active('嵌入的多媒体'),
  '/XFA': active('动态表单'),
  '/GoToE': active('嵌入的文件'),
  '/ImportData': active('读入外部数据的动作'),
  '/SubmitForm': active('向外发送数据的动作'),
}

/** Refuses a name, told what stands before it; a lock that opens without a password may be named. */
export function refusalOfToken(
  token: Token,
  before: Token,
  lock: OpenLock | undefined,
): FileRefusal | undefined {
  if (lock && token === '/Encrypt') return undefined
  if (lock && before === '/Encrypt' && token !== lock.object) return { reason: 'locked' }
  // /EF is also a handy name for a font; as a key of a file it leads to a dictionary.
  if (before === '/EF' && (token === '<<' || /^\d+$/u.test(token))) return active('嵌入的文件')
  return Object.hasOwn(acting, token) ? acting[token] : undefined
}
