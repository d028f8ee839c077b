/** What a test knows to be there. Throws when it is not, instead of comparing `undefined`. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a test expected something here')
  return value
}
