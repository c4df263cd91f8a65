import type { FileRefusal, MediaType } from '#office/files/stored-file.ts'

const extensions: Readonly<Record<MediaType, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  txt: ['txt'],
  ofd: ['ofd'],
}

/** What a name says the file is: what stands after its last dot, in small letters; empty where it says nothing. */
export function extensionOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\p{C}/gu, '')
    .replace(/[. ]+$/u, '')
  return /\.([^./\\]{1,20})$/u.exec(plain)?.[1]?.trim().toLowerCase() ?? ''
}

/** A name that says something else than the content is refused, whoever is wrong. */
export function refusalOfName(name: string, found: MediaType): FileRefusal | undefined {
  const named = extensionOf(name)
  return extensions[found].includes(named) ? undefined : { reason: 'disguised', named, found }
}
