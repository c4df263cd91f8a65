import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Above both smallest settings of the OWASP password storage cheat sheet (19 MiB twice, 46 MiB once): 46 MiB twice. */
const cost = { memory: 47_104, passes: 2, parallelism: 1 } as const
const version = 19
const saltBytes = 16
const hashBytes = 32

/** An argon2id hash of a new password in PHC form. Works on a thread of its own. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltBytes)
  const hash = await derive('argon2id', { message: password, nonce, tagLength: hashBytes, ...cost })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=${version}$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u

/** Whether a password is the hashed one. Without a hash it works just as long and says no, so that time tells nothing. */
export async function passwordHolds(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', expected = ''] = phc.exec(hash ?? nobodys) ?? []
  const tag = Buffer.from(expected, 'base64')
  const given = await derive('argon2id', {
    message: password,
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: tag.length,
  })
  return timingSafeEqual(given, tag) && hash !== null
}

/** A hash of the same cost that no password has: its result was drawn, not derived. */
const nobodys = `$argon2id$v=${version}$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(
  randomBytes(saltBytes),
)}$${base64(randomBytes(hashBytes))}`

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/u, '')
}
