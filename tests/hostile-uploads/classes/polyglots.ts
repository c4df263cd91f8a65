import { craftZip } from '../craft-zip.ts'
import { hostile } from '../hostile-file.ts'
import { craftDocx } from '../office-files.ts'
import { craftPdf } from '../pdf-files.ts'
import { chunk, craftJpeg, craftPng, segment } from '../pictures.ts'

const zip = () => craftZip([{ name: 'evil.js', bytes: 'alert(1)' }])
const script = '<script>alert(1)</script>'
const php = '<?php system($_GET["c"]); ?>'
const both = ['wrong-type', 'damaged', 'active-content'] as const

export const polyglots = hostile('polyglots', [
  ['PDF and zip', 'a.pdf', both, () => Buffer.concat([craftPdf(), zip()])],
  [
    'PDF and zip, its end in order',
    'a.pdf',
    both,
    () =>
      craftPdf({ objects: [Buffer.concat([Buffer.from('<<>>stream\n'), zip(), Buffer.from('endstream')])] }),
  ],
  ['zip and PDF', 'a.docx', both, () => craftDocx({ ends: { before: craftPdf() } })],
  ['PDF and page', 'a.pdf', both, () => craftPdf({ header: `%PDF-1.7\n%${script}\n` })],
  ['page and PDF', 'a.pdf', both, () => Buffer.concat([Buffer.from(`<html>${script}`), craftPdf()])],
  ['PDF with a page behind it', 'a.pdf', both, () => craftPdf({ after: `\n<html>${script}` })],
  [
    'PDF behind a kilobyte of text',
    'a.pdf',
    both,
    () => Buffer.concat([Buffer.alloc(1000, 'a'), craftPdf()]),
  ],
  ['PDF in a text', 'a.txt', both, () => Buffer.concat([Buffer.from('好\n'), craftPdf()])],
  ['GIF and JavaScript', 'a.txt', 'wrong-type', () => Buffer.from('GIF89a=1;alert(1);//')],
  [
    'GIF and JavaScript as a picture',
    'a.jpg',
    both,
    () => Buffer.from('GIF89a/*\0\0\0\0*/=1;alert(1)', 'latin1'),
  ],
  ['JPEG and PHP', 'a.jpg', both, () => craftJpeg([segment(0xfe, php)])],
  ['JPEG and PHP behind it', 'a.jpg', both, () => craftJpeg([], Buffer.from(php))],
  ['JPEG and page', 'a.jpg', both, () => craftJpeg([segment(0xfe, `<html><body>${script}`)])],
  ['JPEG and page in its profile', 'a.jpg', both, () => craftJpeg([segment(0xe2, `ICC_PROFILE\0${script}`)])],
  ['JPEG and zip', 'a.jpg', both, () => craftJpeg([], zip())],
  ['JPEG and RAR', 'a.jpg', both, () => craftJpeg([], Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'))],
  ['JPEG and 7z', 'a.jpg', both, () => craftJpeg([], Buffer.from('377abcaf271c0004', 'hex'))],
  ['JPEG and PDF', 'a.jpg', both, () => craftJpeg([segment(0xfe, craftPdf())])],
  ['JPEG and PDF behind it', 'a.jpg', both, () => craftJpeg([], craftPdf())],
  ['JPEG and program', 'a.jpg', both, () => craftJpeg([], Buffer.from('MZ\x90\0', 'latin1'))],
  ['PNG and zip', 'a.png', both, () => Buffer.concat([craftPng(), zip()])],
  ['PNG and page', 'a.png', both, () => craftPng(2, 2, [chunk('tEXt', `Comment\0${script}`)])],
  ['PNG and PHP', 'a.png', both, () => craftPng(2, 2, [chunk('iTXt', `Comment\0\0\0\0\0${php}`)])],
  ['PNG and PDF behind it', 'a.png', both, () => Buffer.concat([craftPng(), craftPdf()])],
  ['PNG and page behind it', 'a.png', both, () => Buffer.concat([craftPng(), Buffer.from(script)])],
  [
    'page called text',
    'a.txt',
    'wrong-type',
    () => Buffer.from(`<!DOCTYPE html><html><body>${script}</body></html>`),
  ],
  [
    'script far into a text',
    'a.txt',
    'wrong-type',
    () => Buffer.from(`${'政府信息公开\n'.repeat(1000)}${script}`),
  ],
  ['PHP called text', 'a.txt', 'wrong-type', () => Buffer.from(php)],
  [
    'SVG called text',
    'a.txt',
    'wrong-type',
    () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
  ],
  ['one of ours under another of our names', 'a.docx', 'disguised', () => craftPdf()],
  ['a picture called a pdf', 'a.pdf', 'disguised', () => craftPng()],
  ['a JPEG called a PNG', 'a.png', 'disguised', () => craftJpeg()],
  ['a Word document called a workbook', 'a.xlsx', 'disguised', () => craftDocx()],
  ['a pdf called a program', 'a.pdf.exe', 'disguised', () => craftPdf()],
  ['a text called a page', 'a.html', 'disguised', () => Buffer.from('好')],
])
