import { hostile } from '../hostile-file.ts'
import { craftPdf } from '../pdf-files.ts'

/** Names of a pdf that is a pdf: harmless, since nobody uses a name as a path. */
const odd: readonly string[] = [
  '../../etc/passwd.pdf',
  '..\\..\\windows\\a.pdf',
  '/etc/a.pdf',
  'C:\\a.pdf',
  'CON.pdf',
  'a\0.pdf',
  `${'长'.repeat(300)}.pdf`,
  '=cmd|calc.pdf',
  '😀.pdf',
  '<script>alert(1)</script>.pdf',
  'a;rm -rf.pdf',
  '.pdf',
  'a.exe.pdf',
  'A.PDF',
  'a.ｐｄｆ',
  'a.pdf. .',
]
/** Names that say it is something else, though some people would read pdf. */
const wrong: readonly string[] = [
  'a.pdf.exe',
  'a\u202Efdp.exe',
  'a.exe\u202E.fdp',
  'a.pdf\n.exe',
  'a.pdf;.exe',
  'pdf',
  'a',
  '',
  'a.',
  'a.pdf:stream',
  'a.рdf',
  'a.pdf/.',
  'a.pdf%00.exe',
  '.htaccess',
  'a.php',
]

export const names = hostile('names', [
  ...odd.map((name) => [JSON.stringify(name).slice(0, 60), name, 'taken', () => craftPdf()] as const),
  ...wrong.map((name) => [JSON.stringify(name), name, 'disguised', () => craftPdf()] as const),
])
