/** The text that belongs to a draft and a revision: whoever reads it later can tell whether it is the right one. */
export function killedDraftText(id: string, revision: number, length: number): string {
  return `${id} ${revision} ${'Lo he pensado dos veces. '.repeat(Math.ceil(length / 25)).slice(0, length)}`
}

/** The revision a text says it is, or null when it is not a whole text of this draft. */
export function revisionIn(id: string, text: string): number | null {
  const match = /^(\S+) (\d+) /.exec(text)
  return match?.[1] === id ? Number(match[2]) : null
}
