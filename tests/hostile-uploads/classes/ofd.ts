import { hostile } from '../hostile-file.ts'
import { craftOfd, ofdPage } from '../office-files.ts'
import { craftPng } from '../pictures.ts'

const act = 'active-content'
const media = (place: string) =>
  `<ofd:MultiMedias><ofd:MultiMedia ID="9" Type="Image"><ofd:MediaFile>${place}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>`
const part = (name: string, bytes: string | Buffer) => () => craftOfd({ parts: [{ name, bytes }] })
const replaced = (name: string, bytes: string) => () => craftOfd({ replace: { [name]: { bytes } } })
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export const ofd = hostile('OFD', [
  ...[
    'http://evil.example/a.png',
    'https://evil.example/a',
    'file:///etc/passwd',
    '\\\\evil\\a.png',
    '//evil.example/a',
    '../../../../etc/passwd',
  ].map(
    (place) => [`a picture at ${place}`, 'a.ofd', act, () => craftOfd({ resources: media(place) })] as const,
  ),
  [
    'a page outside',
    'a.ofd',
    act,
    replaced(
      'Doc_0/Document.xml',
      '<Document><Pages><Page ID="1" BaseLoc="http://evil.example/p.xml"/></Pages></Document>',
    ),
  ],
  ['no document', 'a.ofd', 'damaged', replaced('Doc_0/Document.xml', '<Other/>')],
  ['no page', 'a.ofd', 'damaged', replaced('Doc_0/Document.xml', '<Document><Pages/></Document>')],
  [
    'a page that is not there',
    'a.ofd',
    'damaged',
    replaced(
      'Doc_0/Document.xml',
      '<Document><Pages><Page ID="1" BaseLoc="Pages/Page_9/Content.xml"/></Pages></Document>',
    ),
  ],
  ['a page that is no page', 'a.ofd', 'damaged', () => craftOfd({ main: '<html/>' })],
  ['an entry that leads nowhere', 'a.ofd', 'damaged', replaced('OFD.xml', '<OFD><DocBody/></OFD>')],
  ['an entry that is no XML', 'a.ofd', 'damaged', replaced('OFD.xml', 'x')],
  [
    '2,500 pages',
    'a.ofd',
    ['too-large-inside', 'damaged'],
    replaced(
      'Doc_0/Document.xml',
      `<Document><Pages>${'<Page BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(2500)}</Pages></Document>`,
    ),
  ],
  ['encrypted', 'a.ofd', 'locked', part('Encryptions.xml', '<Encryptions/>')],
  ['an attached program', 'a.ofd', act, part('Doc_0/Attachs/a.dat', 'MZ\x90\0')],
  ['an attached Office file', 'a.ofd', act, part('Doc_0/Attachs/a.dat', ole)],
  ['an attached pdf', 'a.ofd', act, part('Doc_0/Attachs/a.dat', '%PDF-1.7')],
  ['an attached archive', 'a.ofd', act, part('Doc_0/Attachs/a.zip', 'x')],
  ['an attached page', 'a.ofd', act, part('Doc_0/Attachs/a.html', '<script>')],
  ['a picture of a seal that nobody signed', 'a.ofd', 'taken', part('Doc_0/Res/seal.png', craftPng())],
  ['a signature that is none', 'a.ofd', 'taken', part('Doc_0/Signs/Sign_0/SignedValue.dat', 'forged')],
  [
    'a page of a million letters',
    'a.ofd',
    'taken',
    () => craftOfd({ main: ofdPage('公'.repeat(1_000_000)) }),
  ],
  ['an OFD called docx', 'a.docx', 'disguised', () => craftOfd()],
])
