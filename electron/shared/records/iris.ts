/**
 * Names that never change, under a domain that can never exist (RFC 2606): nothing is fetched from them, and
 * nobody can own them. `docs/records.md` lists them for whoever reads the files.
 */
export const siteIri = 'https://ensayo.invalid/'

export const lessonIri = (lessonId: string): string => `${siteIri}lessons/${encodeURIComponent(lessonId)}`
export const exerciseIri = (lessonId: string, exerciseId: string): string =>
  `${lessonIri(lessonId)}/exercises/${encodeURIComponent(exerciseId)}`
export const trackIri = (trackId: string): string => `${siteIri}tracks/${encodeURIComponent(trackId)}`
export const assessmentIri = (trackId: string): string => `${trackIri(trackId)}/assessment`
export const cardsIri = `${siteIri}cards`
export const extensionIri = (name: string): string => `${siteIri}xapi/${name}`
