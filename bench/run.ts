import { benchBuild } from './build-register.ts'
import { benchCheck } from './check-reports.ts'

/** `npm run bench`: ratios against a bare reference measured in the same run. Figures in seconds move with the machine, ratios hold. */
const check = await benchCheck()
print('Checking 1,000 HTML reports against parsing them with the same parser')
print(
  `  parse ${check.parse.toFixed(2)} s   check ${check.check.toFixed(2)} s   ratio ${check.ratio.toFixed(2)} (aim ≤ 2)\n`,
)

print('Building the report from a CSV register against DuckDB grouping the same file')
for (const { rows, gongkai, duckdb, ratio } of await benchBuild([10_000, 100_000, 1_000_000])) {
  const own = `gongkai ${gongkai.seconds.toFixed(2)} s ${Math.round(gongkai.megabytes)} MB`
  const other = `DuckDB ${duckdb.seconds.toFixed(2)} s ${Math.round(duckdb.megabytes)} MB`
  print(
    `  ${String(rows).padStart(9)} rows   ${own}   ${other}   ratio ${ratio.toFixed(2)}${rows === 1_000_000 ? ' (aim ≤ 4)' : ''}`,
  )
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
