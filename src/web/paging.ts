import { z } from 'zod'

/** `?page=2`; anything that is not a page is the first one. */
export const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

/** Pages that so many things fill; an empty list still has one. */
export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage))
}

export function sliceOf(page: number, perPage: number): { readonly from: number; readonly count: number } {
  return { from: (page - 1) * perPage, count: perPage }
}
