import { digest } from './hashing.ts'

/**
 * The tree of RFC 6962 over the hashes of the acts, always SHA-256 as that RFC has it: one small proof shows that an act
 * stands in the register a checkpoint was signed for.
 */
export function leafHash(entry: Uint8Array): Buffer {
  return digest('sha256', Buffer.concat([Buffer.from([0]), entry]))
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return digest('sha256', Buffer.concat([Buffer.from([1]), left, right]))
}

interface Node {
  readonly height: number
  readonly hash: Buffer
  /** Whether the watched act stands under it. */
  readonly watched: boolean
}

/** Grows a tree leaf by leaf, keeping only its right edge and the way to one watched act. */
export interface GrowingTree {
  add(entry: Uint8Array): void
  size(): number
  root(): Buffer
  /** RFC 6962 §2.1.1: the hashes beside the way from the watched act to the root, lowest first. */
  path(): readonly Buffer[]
}

/** `watched` is the place of an act from 0. */
export function growingTree(watched?: number): GrowingTree {
  const edge: Node[] = []
  const below: Buffer[] = []
  let size = 0

  function join(left: Node, right: Node, path: Buffer[]): Node {
    if (left.watched) path.push(right.hash)
    if (right.watched) path.push(left.hash)
    const hash = nodeHash(left.hash, right.hash)
    return { height: left.height + 1, hash, watched: left.watched || right.watched }
  }

  /** The unfinished right edge, joined from the right; what it adds to the path is not yet final. */
  function finish(): { readonly root: Buffer; readonly above: readonly Buffer[] } {
    const above: Buffer[] = []
    const [last, ...others] = edge.toReversed()
    if (last === undefined) return { root: digest('sha256', ''), above }
    return { root: others.reduce((right, left) => join(left, right, above), last).hash, above }
  }

  return {
    add(entry) {
      let node: Node = { height: 0, hash: leafHash(entry), watched: size === watched }
      size++
      for (let top = edge.at(-1); top?.height === node.height; top = edge.at(-1)) {
        edge.pop()
        node = join(top, node, below)
      }
      edge.push(node)
    },
    size: () => size,
    root: () => finish().root,
    path: () => [...below, ...finish().above],
  }
}

/** The root an inclusion path leads to, or undefined where the path has the wrong length for the tree. */
export function rootOfPath(
  entry: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Buffer | undefined {
  let hash = leafHash(entry)
  let at = index
  let last = size - 1
  const rest = [...path]
  while (last > 0) {
    const alone = at % 2 === 0 && at === last
    const beside = alone ? undefined : rest.shift()
    if (!alone && beside === undefined) return undefined
    if (beside) hash = at % 2 === 0 ? nodeHash(hash, beside) : nodeHash(beside, hash)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return rest.length === 0 ? hash : undefined
}
