import { createHash, type KeyObject } from 'node:crypto'
import { isSignedBy, kindOf, type SigningKey, signBytes } from './keys.ts'

/** What an authority's register was at a size: the head of its chain and the root of its tree. */
export interface Checkpoint {
  readonly authority: string
  readonly size: number
  /** Hex: hash of act number `size`. */
  readonly head: string
  /** Hex: RFC 6962 root over the hashes of acts 1 to `size`. */
  readonly root: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * A checkpoint as a signed note (C2SP signed-note and tlog-checkpoint; the last two lines are extensions it allows).
 * Held by others — the superior authority, a printed letter, a public page — it makes any later rewriting visible.
 */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const text = textOf(checkpoint)
  const name = nameOf(checkpoint.authority)
  const signature = Buffer.concat([keyId(name, key.public), signBytes(key, Buffer.from(text))])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

/** The checkpoint of a note, or undefined where the text is none. Says nothing about its signature. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const found = notePattern.exec(note.replaceAll('\r\n', '\n'))?.groups
  if (!found) return undefined
  const { authority = '', size, root = '', head = '', at = '' } = found
  return { authority, size: Number(size), root: Buffer.from(root, 'base64').toString('hex'), head, at }
}

const notePattern =
  /^gongkai\/(?<authority>\S+)\n(?<size>\d{1,15})\n(?<root>[A-Za-z0-9+/]{43}=)\nhead (?<head>[0-9a-f]{64})\ntime (?<at>\S+)\n\n— /u

/** Whether a note carries a good signature of this key over exactly its text. */
export function isSignedCheckpoint(note: string, key: KeyObject): boolean {
  const text = note.replaceAll('\r\n', '\n')
  const checkpoint = readCheckpoint(text)
  const signature = /\n\n— (?<name>\S+) (?<bytes>[A-Za-z0-9+/=]+)\n?$/u.exec(text)?.groups
  if (!checkpoint || !signature) return false
  // Base64 and numbers have spellings that read alike; only the one we write was signed.
  if (!text.startsWith(`${textOf(checkpoint)}\n— `)) return false
  const name = nameOf(checkpoint.authority)
  const bytes = Buffer.from(signature.bytes ?? '', 'base64')
  if (bytes.toString('base64') !== signature.bytes) return false
  if (signature.name !== name || !bytes.subarray(0, 4).equals(keyId(name, key))) return false
  return isSignedBy(key, Buffer.from(textOf(checkpoint)), bytes.subarray(4))
}

function textOf({ authority, size, root, head, at }: Checkpoint): string {
  return `${nameOf(authority)}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\nhead ${head}\ntime ${at}\n`
}

function nameOf(authority: string): string {
  return `gongkai/${authority}`
}

/** Signed-note key id: the first four bytes of SHA-256(name, newline, algorithm, public key). SM2 has no number there: 255. */
function keyId(name: string, key: KeyObject): Buffer {
  const ed25519 = kindOf(key) === 'ed25519'
  const spki = key.export({ type: 'spki', format: 'der' })
  const hash = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ed25519 ? 1 : 255]))
  return hash
    .update(ed25519 ? spki.subarray(-32) : spki)
    .digest()
    .subarray(0, 4)
}
