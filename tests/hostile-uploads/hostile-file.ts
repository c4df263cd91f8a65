import type { FileRefusal } from '#office/files/stored-file.ts'

/** One file that means harm, or went wrong on its way. */
export interface HostileFile {
  readonly about: string
  /** What its sender calls it. */
  readonly name: string
  readonly make: () => Buffer
  /** What may become of it; `taken` only where the file does no harm once it is taken. */
  readonly may: readonly (FileRefusal['reason'] | 'taken')[]
  /** False where the door cut it off. */
  readonly whole?: false
  /** Bytes that are said to have come, where that is not the truth. */
  readonly claimed?: number
}

export interface HostileClass {
  readonly class: string
  readonly files: readonly HostileFile[]
}

type Row = readonly [
  about: string,
  name: string,
  may: HostileFile['may'][number] | HostileFile['may'],
  make: () => Buffer,
]

export function hostile(name: string, rows: readonly Row[]): HostileClass {
  return {
    class: name,
    files: rows.map(([about, file, may, make]) => ({
      about,
      name: file,
      may: typeof may === 'string' ? [may] : may,
      make,
    })),
  }
}
