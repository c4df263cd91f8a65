import type { Relation } from '../zip/relations.ts'
import type { LeakList } from './leak-list.ts'

/** Ties to other files and to machines inside the house; an ordinary web link is seen on the page. */
export function addLinks(relations: readonly Relation[], leaks: LeakList): void {
  for (const { type, target, isOutside } of relations) {
    if (!isOutside || (type === 'hyperlink' && !isInside(target))) continue
    leaks.add('external-link', linked[type] ?? '链接', target)
  }
}

const linked: Readonly<Record<string, string>> = {
  attachedTemplate: '文档模板',
  image: '链接的图片',
  externalLinkPath: '引用的其他工作簿',
  hyperlink: '链接',
}

/** A file on somebody's disk, or an address only the house can reach. */
export function isInside(target: string): boolean {
  return /^file:|^[a-z]:[\\/]|^\\\\|^https?:\/\/(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|localhost)/iu.test(
    target,
  )
}
