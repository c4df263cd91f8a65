import { splitComparison } from '#documents/read/comparison.ts'
import { readPaperGuarded } from '#documents/read/guarded.ts'
import { usualLimits } from '#documents/read/limits.ts'
import { refusalSentence } from '#documents/read/refusals.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import type { ReadingRefusal } from '#office/annual-report/paper.ts'
import { type ReportReading, readReport } from '#office/annual-report/reading/report.ts'
import { releaseOfPaper } from '#office/annual-report/release.ts'
import { releasedReports } from '#store/reports/released.ts'
import { uncheckedYears } from '#store/reports/years.ts'
import type { Store } from '#store/store.ts'
import type { UploadedFile } from '#web/upload.ts'
import type { PaperImports, PaperRead, Received } from '../../desk/importing/source.ts'
import { waitingRoom } from './waiting-room.ts'

/** Taking over published reports. What was read waits in memory; the file itself is not kept. */
export function paperImports(store: Store): PaperImports {
  const room = waitingRoom<PaperRead>()
  return {
    taken: (authority) => releasedReports(store.db, authority),
    unchecked: (authority) => uncheckedYears(store.db, authority),
    receive: async (owner, file): Promise<Received> => {
      const read = await readUpload(file)
      if ('refusal' in read) return { ok: false, message: `${file.name}：${refusalSentence(read.refusal)}` }
      return { ok: true, id: room.put(owner, paperRead(file.name, read.reading)) }
    },
    waiting: room.find,
    drop: (owner, id) => void room.take(owner, id),
  }
}

type UploadRead = { readonly reading: ReportReading } | { readonly refusal: ReadingRefusal }

/** Of a sheet that compares two years, the newer. */
async function readUpload({ name, path, whole, bytes }: UploadedFile): Promise<UploadRead> {
  if (!whole || bytes > usualLimits.fileBytes) return { refusal: 'too-large' }
  const read = await readPaperGuarded(path)
  if (!read.ok) return { refusal: read.refusal }
  const papers = splitComparison({ ...read.paper, file: name })
  const readings = papers.flatMap((paper) => readReport(paper) ?? [])
  const [newest] = readings.toSorted((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0))
  return newest ? { reading: newest } : { refusal: 'not-a-report' }
}

function paperRead(file: string, reading: ReportReading): PaperRead {
  return { file, checked: checkReport(reading), release: (year) => releaseOfPaper(reading, year) }
}
