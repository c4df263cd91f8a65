/** 32 characters that are not mistaken for one another when read aloud or from paper: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsPerCharacter = 5

/** 80 bits (T31) at five bits a character. */
export const secretCodeBytes = 10
const secretCodeLength = (secretCodeBytes * 8) / bitsPerCharacter

/** A code people can type, as `7K3Q-…`, from ten random bytes that the caller draws; throws on any other number of bytes. */
export function secretCode(random: Uint8Array): string {
  if (random.length !== secretCodeBytes)
    throw new Error(`A secret code takes ${secretCodeBytes} random bytes`)
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const characters = Array.from({ length: secretCodeLength }, (_, index) => {
    const start = index * bitsPerCharacter
    return alphabet[Number.parseInt(bits.slice(start, start + bitsPerCharacter), 2)]
  })
  return characters.join('').replace(/.{4}(?=.)/gu, '$&-')
}

/**
 * The 16 characters of a code as typed: any case, full width, with blanks or hyphens, O for 0, I or L for 1. Null where it
 * can be no code, so that nothing need be looked up.
 */
export function readSecretCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  const fits =
    plain.length === secretCodeLength && [...plain].every((character) => alphabet.includes(character))
  return fits ? plain : null
}
