import { posix } from 'node:path'
import type { FileRefusal } from '#office/files/stored-file.ts'
import { active } from '../verdict.ts'
import type { XmlListener } from './xml-reader.ts'

/** A part's tie to another part, or to something outside. */
export interface Relation {
  readonly id: string
  /** The part it belongs to; empty for the package itself. */
  readonly from: string
  /** The last word of its type: hyperlink, image, attachedTemplate. */
  readonly type: string
  /** A part's name, or the address outside as written. */
  readonly target: string
  readonly isOutside: boolean
}

export function newRelations(): Relation[] {
  return []
}

/** Gathers the relations of one .rels part. */
export function relationsListener(name: string, relations: Relation[]): XmlListener {
  const folder = posix.dirname(posix.dirname(name))
  const from = posix.join(folder, posix.basename(name).replace(/\.rels$/iu, ''))
  return {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (tag !== 'Relationship') return
      const isOutside = TargetMode.toLowerCase() === 'external'
      const target = isOutside ? Target.trim() : partName(folder, Target)
      relations.push({
        id: Id,
        from: from === '.' || from === '' ? '' : from,
        type: lastWord(Type),
        target,
        isOutside,
      })
    },
  }
}

function lastWord(type: string): string {
  return type.split('/').at(-1) ?? ''
}

function partName(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}

/** Types through which a document brings in what acts, or fetches it when opened. */
const acting: Readonly<Record<string, string>> = {
  vbaProject: '宏',
  wordVbaData: '宏',
  oleObject: '嵌入的文件或对象',
  package: '嵌入的文件或对象',
  control: 'ActiveX 控件',
  activeXControlBinary: 'ActiveX 控件',
  aFChunk: '外来的内容块',
  subDocument: '外部子文档',
  frame: '外部框架',
  mailMergeSource: '外部数据连接',
  connections: '外部数据连接',
  attachedToolbars: '自带工具栏',
  webextension: '网页加载项',
}

/** Everyday addresses; others are handed to whatever program registered itself for them. */
const everyday = /^(?:https?|mailto|ftp|tel|file):|^[^:]*$|^[a-z]:[\\/]|^\\\\/iu

/** What is known of a package by the time its relations are judged. */
export interface Surroundings {
  /** Office files within it that were looked into. */
  readonly embedded: ReadonlySet<string>
  /** Outermost elements by part. */
  readonly roots: ReadonlyMap<string, string>
}

export function refusalOfRelation(
  { from, type, target, isOutside }: Relation,
  { embedded, roots }: Surroundings,
): FileRefusal | undefined {
  if (type === 'package' && !isOutside && embedded.has(target)) return undefined
  // A chart pasted with its link names a workbook on somebody's disk; nothing opens it by itself.
  const isOfChart = roots.get(from) === 'chartSpace'
  if (type === 'oleObject' && isOutside && isOfChart)
    return isRemote(target) ? active('图表链接到网络上的文件') : undefined
  const what = Object.hasOwn(acting, type) ? acting[type] : undefined
  if (what) return active(what)
  if (!isOutside) return undefined
  if (type === 'attachedTemplate' && isRemote(target)) return active('外部模板')
  return everyday.test(target) ? undefined : active('会启动其他程序的链接')
}

/** Reached over a network, as a template on one's own disk is not. */
export function isRemote(target: string): boolean {
  return /^(?:https?|ftp):|^file:\/{2,5}(?![/\\]*[a-z](?::|%3a))|^\\\\|^\/\//iu.test(target)
}
