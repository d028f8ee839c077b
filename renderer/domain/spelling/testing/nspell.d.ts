/** What the tests use of nspell, which comes without types: every word of a dictionary, written out. */
declare module 'nspell' {
  export default function nspell(
    affixes: Uint8Array,
    words: Uint8Array,
  ): { readonly data: Readonly<Record<string, unknown>> }
}
