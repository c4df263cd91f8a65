import type { OutcomeId, ReplyKind } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import type { Part, Parts } from '../case/parts.ts'

const titles: Readonly<Record<ReplyKind, string>> = {
  grant: '政府信息公开告知书',
  'already-public': '政府信息公开告知书',
  'partial-grant': '政府信息部分公开告知书',
  refusal: '政府信息不予公开告知书',
  unavailable: '政府信息无法提供告知书',
  'not-processed': '政府信息公开申请不予处理告知书',
  ended: '政府信息公开申请不再处理告知书',
}

/** By the kind of reply all pieces share; pieces that end in different ways without anything given share none. */
export function replyTitle(parts: Parts, counts: OutcomeId): string {
  const kinds = new Set(parts.map(kindOf))
  const kind = counts === 'partial' ? 'partial-grant' : kinds.size === 1 ? [...kinds][0] : undefined
  return kind === undefined ? '政府信息公开申请答复书' : titles[kind]
}

/** What ends for some other reason than that it was given up has no kind of reply of its own. */
function kindOf({ outcome }: Part): ReplyKind | undefined {
  return outcome === 'other.other' ? undefined : outcomeById(outcome).replies[0]
}
