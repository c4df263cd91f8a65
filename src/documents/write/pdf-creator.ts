const typesetter = /Typst \d+\.\d+\.\d+/gu

/** Names the program a pdf comes from; the name keeps its length, so that no offset in the file moves. */
export function signedByUs(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  return Buffer.from(
    text.replace(typesetter, (name) => 'gongkai'.padEnd(name.length)),
    'latin1',
  )
}
