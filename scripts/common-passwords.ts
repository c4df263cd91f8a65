// Writes src/store/sign-in/common-passwords.txt.gz from passwords.json of the npm package @zxcvbn-ts/language-common (MIT):
//   npm pack @zxcvbn-ts/language-common@4.1.3 && tar xzf zxcvbn-ts-language-common-4.1.3.tgz
//   node scripts/common-passwords.ts package/src/passwords.json
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import { z } from 'zod'

/** Shorter ones stand in too many good passwords, and none of them is long enough by itself. */
const shortest = 4

const from = process.argv[2]
if (from === undefined)
  throw new Error('Name the file: node scripts/common-passwords.ts package/src/passwords.json')
const all = z.array(z.string()).parse(JSON.parse(await readFile(from, 'utf8')))
const kept = [...new Set(all.map((word) => word.normalize('NFKC').toLowerCase()))]
  .filter((word) => word.length >= shortest && /^[\x21-\x7e]+$/u.test(word))
  .sort()
const bytes = gzipSync(`${kept.join('\n')}\n`, { level: constants.Z_BEST_COMPRESSION })
await writeFile(
  fileURLToPath(new URL('../src/store/sign-in/common-passwords.txt.gz', import.meta.url)),
  bytes,
)
process.stdout.write(`${kept.length} of ${all.length} words, ${bytes.length} bytes\n`)
