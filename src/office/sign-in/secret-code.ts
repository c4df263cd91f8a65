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
  return codeText(random, secretCodeLength)
}

/** The first bits of some bytes as that many characters, in groups of four. */
export function codeText(bytes: Uint8Array, length: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  if (bits.length < length * bitsPerCharacter) throw new Error(`${length} characters need more bytes`)
  const characters = Array.from({ length }, (_, index) => {
    const start = index * bitsPerCharacter
    return alphabet[Number.parseInt(bits.slice(start, start + bitsPerCharacter), 2)]
  })
  return characters.join('').replace(/.{4}(?=.)/gu, '$&-')
}

/** The 16 characters of a code as typed; null where it can be no code, so that nothing need be looked up. */
export function readSecretCode(typed: string): string | null {
  return readCode(typed, secretCodeLength)
}

/** A code of some length as typed: any case, full width, with blanks or hyphens, O for 0, I or L for 1. Null where it is none. */
export function readCode(typed: string, length: number): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  const fits = plain.length === length && [...plain].every((character) => alphabet.includes(character))
  return fits ? plain : null
}
