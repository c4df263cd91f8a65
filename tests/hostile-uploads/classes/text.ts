import { hostile } from '../hostile-file.ts'

const wrong = 'wrong-type'
const mebi = 1024 * 1024

export const text = hostile('text', [
  ['UTF-7', 'a.txt', wrong, () => Buffer.from('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')],
  ['UTF-16, small end first', 'a.txt', wrong, () => Buffer.from('\uFEFF政府信息', 'utf16le')],
  ['UTF-16, big end first', 'a.txt', wrong, () => Buffer.from('\uFEFF政府信息', 'utf16le').swap16()],
  ['UTF-16 without a mark', 'a.txt', [wrong], () => Buffer.from('government information', 'utf16le')],
  ['UTF-32', 'a.txt', [wrong], () => Buffer.from('fffe000061000000', 'hex')],
  ['colours of a terminal', 'a.txt', wrong, () => Buffer.from('好\x1b[31m红\x1b[0m')],
  ['a title for a terminal', 'a.txt', wrong, () => Buffer.from('\x1b]0;evil\x07')],
  ['backspaces', 'a.txt', wrong, () => Buffer.from('safe\b\b\b\bevil')],
  ['NUL in it', 'a.txt', wrong, () => Buffer.from('a\0b')],
  ['deleted letters', 'a.txt', wrong, () => Buffer.from('a\x7fb')],
  ['control letters of eight bits', 'a.txt', wrong, () => Buffer.from('a\u009b31mb')],
  [
    'broken UTF-8 that is no GB18030 either',
    'a.txt',
    wrong,
    () => Buffer.from([0xe6, 0x94, 0xff, 0xff, 0x80, 0x30]),
  ],
  ['overlong UTF-8', 'a.txt', [wrong], () => Buffer.from([0xc0, 0xaf, 0xc0, 0xae, 0xff])],
  ['20 MB on one line', 'a.txt', 'taken', () => Buffer.alloc(20 * mebi, '公')],
  ['20 MB of line ends', 'a.txt', 'empty', () => Buffer.alloc(20 * mebi, '\n')],
  ['20 MB of one digit', 'a.txt', 'taken', () => Buffer.alloc(20 * mebi, '1')],
  ['20 MB of angle brackets', 'a.txt', ['taken', wrong], () => Buffer.alloc(20 * mebi, '<a ')],
  ['RTF', 'a.txt', wrong, () => Buffer.from('{\\rtf1{\\object\\objdata 0105}}')],
  ['PostScript', 'a.txt', wrong, () => Buffer.from('%!PS-Adobe-3.0\n(evil) run')],
  ['a shell script', 'a.txt', wrong, () => Buffer.from('#!/bin/sh\nrm -rf /')],
  ['a batch file', 'a.txt', wrong, () => Buffer.from('@echo off\r\nformat c:')],
  [
    'XML',
    'a.txt',
    wrong,
    () =>
      Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  ],
  ['letters that turn the writing round', 'a.txt', 'taken', () => Buffer.from('\u202E文件\u202C')],
  ['nothing but a mark', 'a.txt', 'empty', () => Buffer.from('\uFEFF')],
  ['nothing but spaces', 'a.txt', 'empty', () => Buffer.from(' \u3000\n\t ')],
])
