import type { PlainDate } from '#law/calendar/plain-date.ts'
import { plainDate } from '../acts/schemas.ts'
import { type AuthorityAct, authorityActSchema } from './acts.ts'
import { type Authorities, type AuthorityId, authorityIdSchema } from './authority.ts'
import { decideAuthority } from './decide.ts'
import { foldAuthorities } from './fold.ts'

/** A line of `examples/weidong.yaml`, in the words of those who keep such lists. */
export type Line = Readonly<Record<string, string | undefined>>

const kinds: Readonly<Record<string, AuthorityAct['kind']>> = {
  设立: 'authority.established',
  更名: 'authority.renamed',
  划转: 'authority.moved',
  撤销: 'authority.dissolved',
}

export function day(text: string): PlainDate {
  return plainDate.parse(text)
}

export function authority(id: string): AuthorityId {
  return authorityIdSchema.parse(id)
}

export function actOf(line: Line): AuthorityAct {
  const orNull = (word: string) => (line[word] === '无' ? null : (line[word] ?? null))
  return authorityActSchema.parse({
    kind: kinds[line.登记 ?? ''],
    id: line.编号,
    on: line.生效,
    authorityKind: line.类型,
    identity: {
      name: line.名称,
      shortName: null,
      documentMark: orNull('代字'),
      creditCode: orNull('信用代码'),
      siteCode: null,
      cataloguePrefix: orNull('前缀'),
    },
    place: {
      parent: orNull('上级'),
      superior: orNull('业务上级'),
      seat: orNull('所在地'),
      supervisedBy: orNull('主管'),
    },
    successor: orNull('承继'),
  })
}

/** The tree that lines leave, each act decided before it is recorded as in real use. */
export function treeOf(lines: readonly Line[]): Authorities {
  return lines.reduce<Authorities>((tree, line) => {
    const decision = decideAuthority(tree, actOf(line))
    if (!decision.ok) throw new Error(`${line.编号}: ${JSON.stringify(decision.refusal)}`)
    return foldAuthorities(decision.acts, tree)
  }, new Map())
}
