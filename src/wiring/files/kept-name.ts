/** Most file systems take 255 bytes; a browser may add a number to a second of the same name. */
const mostBytes = 240

/** Names that Windows keeps for its devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/iu

/** Letters no Windows folder takes. */
const forbidden = /[<>:"|?*]/gu

/**
 * A sender's name for a file as every machine can keep it: no folders, nothing invisible or turning the writing round, no
 * letter or name a system keeps for itself, at most 240 bytes of UTF-8. The ending stays.
 */
export function keptName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const plain = last
    .replace(/\p{C}/gu, '')
    .replace(forbidden, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,20})?$/su.exec(plain) ?? []
  const safe = devices.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem
  return `${shortened(safe, mostBytes - Buffer.byteLength(ending)) || '未命名文件'}${ending}`
}

/** Whole letters, from the front. */
function shortened(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const letter of text) {
    bytes += Buffer.byteLength(letter)
    if (bytes > most) break
    kept += letter
  }
  return kept
}
