import type { JSX } from 'preact'
import { encode } from 'uqr'

interface Props {
  /** What a camera reads out of it. */
  readonly text: string
  /** What it is for, to those who do not see it; what it says must stand beside it in letters. */
  readonly label: string
}

/** Light modules around the picture, without which cameras do not find it (ISO/IEC 18004). */
const quietZone = 4

/** A QR code drawn into the page: no picture is fetched, and nothing of what it says leaves the page. */
export function QrCode({ text, label }: Props): JSX.Element {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={pathOf(data)} fill="#000000" />
    </svg>
  )
}

/** One square a dark module. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}
