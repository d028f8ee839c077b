/** What judging an exercise comes to. `right` and `wrong` speak of what the reader did; `missing` of what is still to be found. */
export type Finding = { readonly id: string; readonly says: 'right' | 'wrong' | 'missing' }
export type Verdict = {
  readonly state: 'untouched' | 'under-way' | 'met'
  readonly findings: readonly Finding[]
}

export const untouched: Verdict = { state: 'untouched', findings: [] }
