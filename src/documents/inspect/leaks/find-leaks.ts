import type { Leak, MediaType } from '#office/files/stored-file.ts'
import { findInDocx } from './docx.ts'
import { alsoInside } from './inside.ts'
import { type LeakFinder, newLeakList } from './leak-list.ts'
import { notLookedThrough } from './leaks-of.ts'
import { findInOfd } from './ofd.ts'
import { findInPdf } from './pdf.ts'
import { findInPicture } from './picture.ts'
import { findInText } from './text.ts'
import { findInXlsx } from './xlsx.ts'

const finders: Readonly<Record<MediaType, LeakFinder>> = {
  pdf: findInPdf,
  docx: alsoInside(findInDocx),
  xlsx: alsoInside(findInXlsx),
  png: findInPicture,
  jpeg: findInPicture,
  txt: findInText,
  ofd: findInOfd,
}

/** The same as `leaksOf`, without the wall of time and memory. */
export async function findLeaks(bytes: Buffer, media: MediaType): Promise<readonly Leak[]> {
  const leaks = newLeakList()
  try {
    await finders[media](bytes, leaks)
    return leaks.all()
  } catch {
    return [...leaks.all(), notLookedThrough]
  }
}
