import { archives } from './classes/archives.ts'
import { broken } from './classes/broken.ts'
import { embedded } from './classes/embedded.ts'
import { images } from './classes/images.ts'
import { macros } from './classes/macros.ts'
import { mail } from './classes/mail.ts'
import { malware } from './classes/malware.ts'
import { names } from './classes/names.ts'
import { ofd } from './classes/ofd.ts'
import { pdf } from './classes/pdf.ts'
import { polyglots } from './classes/polyglots.ts'
import { sniffer } from './classes/sniffer.ts'
import { text } from './classes/text.ts'
import { tooBig } from './classes/too-big.ts'
import { xlsxParser } from './classes/xlsx-parser.ts'
import { xmlEntities } from './classes/xml-entities.ts'
import { zipBombs } from './classes/zip-bombs.ts'
import { zipParser } from './classes/zip-parser.ts'
import type { HostileClass } from './hostile-file.ts'

/** The 17 classes of hostile uploads. */
export const allClasses: readonly HostileClass[] = [
  zipBombs,
  zipParser,
  sniffer,
  xlsxParser,
  xmlEntities,
  polyglots,
  // Whatever acts may lie in a workbook within a document as well.
  { class: macros.class, files: [...macros.files, ...embedded.files] },
  pdf,
  images,
  names,
  archives,
  mail,
  ofd,
  text,
  malware,
  broken,
  tooBig,
]
