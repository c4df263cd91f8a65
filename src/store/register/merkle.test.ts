import { describe, expect, it } from 'vitest'
import { digest } from './hashing.ts'
import { growingTree, leafHash, rootOfPath } from './merkle.ts'

const entries = (count: number) => Array.from({ length: count }, (_, i) => Buffer.from(`act ${i}`))

/** RFC 6962 §2.1 as it is written, without a thought for speed. */
function rootByDefinition(list: readonly Buffer[]): Buffer {
  const [only] = list
  if (only === undefined) return digest('sha256', '')
  if (list.length === 1) return leafHash(only)
  const half = 2 ** Math.floor(Math.log2(list.length - 1))
  return digest(
    'sha256',
    Buffer.concat([
      Buffer.from([1]),
      rootByDefinition(list.slice(0, half)),
      rootByDefinition(list.slice(half)),
    ]),
  )
}

function treeOf(list: readonly Buffer[], watched?: number) {
  const tree = growingTree(watched)
  for (const entry of list) tree.add(entry)
  return tree
}

describe('the tree over the acts', () => {
  it('has the root RFC 6962 defines, at every size', () => {
    for (let size = 0; size <= 70; size++) {
      expect(
        treeOf(entries(size))
          .root()
          .equals(rootByDefinition(entries(size))),
      ).toBe(true)
    }
  })

  it('proves each act at every size, and no other act with the same path', () => {
    for (let size = 1; size <= 40; size++) {
      const list = entries(size)
      const root = treeOf(list).root()
      for (const [index, entry] of list.entries()) {
        const path = treeOf(list, index).path()
        expect(rootOfPath(entry, index, size, path)?.equals(root)).toBe(true)
        expect(rootOfPath(Buffer.from('another'), index, size, path)?.equals(root)).not.toBe(true)
        if (size > 1) expect(rootOfPath(entry, (index + 1) % size, size, path)?.equals(root)).not.toBe(true)
        expect(rootOfPath(entry, index, size, [...path, root])).toBeUndefined()
      }
    }
  })
})
