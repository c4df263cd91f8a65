import { openRegister } from '#documents/register/open.ts'
import { buildReport } from '#office/annual-report/build.ts'

/** One build in a process of its own, so that its peak memory is its own; prints seconds, MB and the applications received. */
const from = performance.now()
const opened = await openRegister(process.argv[2] ?? '')
if (!opened.ok) throw new Error(opened.message)
const built = await buildReport(opened.source, { authority: '测试局', year: 2025 })
if (!built.ok) throw new Error(`${built.problems.length} problems`)
const seconds = (performance.now() - from) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
const received = built.report.cells.get('applications/new/total')
process.stdout.write(JSON.stringify({ seconds, megabytes, received }))
