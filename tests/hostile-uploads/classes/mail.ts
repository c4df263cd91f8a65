import { hostile } from '../hostile-file.ts'

const headers =
  'From: a@evil.example\r\nTo: b@example.cn\r\nSubject: =?utf-8?B?5L2g?=\r\nMIME-Version: 1.0\r\n'
const attached = (inside: string) =>
  `${headers}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: application/octet-stream; name=a.exe\r\nContent-Transfer-Encoding: base64\r\n\r\n${inside}\r\n--x--\r\n`
const nested = (depth: number): string => (depth === 0 ? 'TVqQAAMAAAAEAAAA' : attached(nested(depth - 1)))

export const mail = hostile('e-mail', [
  ['a mail with a program', 'a.eml', 'wrong-type', () => Buffer.from(attached('TVqQAAMAAAAEAAAA'))],
  ['the same called text', 'a.txt', 'wrong-type', () => Buffer.from(attached('TVqQAAMAAAAEAAAA'))],
  ['mails in mails', 'a.txt', 'wrong-type', () => Buffer.from(nested(50))],
  [
    'a mail box',
    'a.txt',
    'wrong-type',
    () => Buffer.from(`From a@evil.example Mon Jan 1 00:00:00 2026\n${headers}\n`),
  ],
  [
    'a received mail',
    'a.txt',
    'wrong-type',
    () => Buffer.from(`Received: from a by b\r\n\twith SMTP\r\n${headers}\r\nx`),
  ],
  [
    'a mail of Outlook',
    'a.msg',
    'wrong-type',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('__substg1.0_', 'utf16le'),
      ]),
  ],
  [
    'a mail of Outlook called docx',
    'a.docx',
    'wrong-type',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ],
  [
    'a page saved as a mail',
    'a.txt',
    'wrong-type',
    () =>
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n<script>`,
      ),
  ],
])
