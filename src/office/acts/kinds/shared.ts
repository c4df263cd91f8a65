import type { Kind } from '../kind.ts'
import { personalErased } from './personal-erased.ts'
import { recordWithdrawn } from './withdrawn.ts'

/** The kinds every section has. */
export function sharedKinds<Row>(): readonly Kind<Row>[] {
  return [
    {
      id: recordWithdrawn.id,
      apply: (row, act) => {
        recordWithdrawn.apply(row, act)
        return undefined
      },
    },
    { id: personalErased.id, apply: (row) => row },
  ]
}
