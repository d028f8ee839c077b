/** Where somebody stands, in a word: five of them, as a person would say it. */
export type Stance = 'againstMuch' | 'against' | 'doubt' | 'favour' | 'favourMuch'

/** `lean` from -1 (against) to 1 (in favour). */
export function stanceOf(lean: number): Stance {
  if (lean <= -0.6) return 'againstMuch'
  if (lean < -0.15) return 'against'
  if (lean <= 0.15) return 'doubt'
  return lean < 0.6 ? 'favour' : 'favourMuch'
}
