import { benchActs } from './acts.ts'
import { benchBuild } from './build-register.ts'
import { benchCheck } from './check-reports.ts'
import { benchOverload } from './overload.ts'
import { benchPages } from './pages.ts'
import { benchYear } from './year-from-register.ts'

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

print('\nPages of both doors against bare Fastify sending the same bytes (32 connections)')
for (const { page, bytes, gongkai, bare, ratio } of await benchPages()) {
  const own = `gongkai ${Math.round(gongkai.perSecond)}/s p99 ${Math.round(gongkai.accepted.p99)} ms`
  const other = `bare ${Math.round(bare.perSecond)}/s p99 ${Math.round(bare.accepted.p99)} ms`
  print(`  ${page} (${bytes} bytes)   ${own}   ${other}   ratio ${ratio.toFixed(2)} (aim ≥ 0.5)`)
}

const acts = await benchActs()
print('\nActs recorded by 50 clients against plain inserts of the same rows')
print(
  `  gongkai ${Math.round(acts.gongkai)}/s   plain ${Math.round(acts.plain)}/s   ratio ${acts.ratio.toFixed(2)} (aim ≥ 0.5)`,
)

const of = await benchYear(Number(process.env.BENCH_APPLICATIONS ?? 200_000))
print(
  `\nThe yearly report over ${of.applications} applications in the register (imported in ${of.imported.toFixed(0)} s)`,
)
print(
  `  from rows ${of.fromRows.toFixed(0)} ms   bare GROUP BY ${of.groupBy.toFixed(0)} ms   ratio ${of.ratio.toFixed(2)} (aim ≤ 1.3)`,
)
print(`  from kept counts ${of.fromCounts.toFixed(1)} ms (aim ≤ 10)`)

const over = await benchOverload()
print(`\nTwice the capacity of ${Math.round(over.capacity)} pages a second`)
print(
  `  accepted ${over.twice.accepted.count} p99 ${Math.round(over.twice.accepted.p99)} ms   503 ${over.twice.shed.count} p50 ${Math.round(over.twice.shed.p50)} ms   failed ${over.twice.failed}`,
)
print(
  `  /livez at most ${Math.round(over.health)} ms   afterwards p99 ${Math.round(over.afterwards.accepted.p99)} ms`,
)

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
