/**
 * X's own library, under the one import that works everywhere.
 *
 * The package is CommonJS for Node and has an ES build without named exports for bundlers: both give a
 * default export, while its type declarations know named ones only. This file bridges the two; it may go
 * when the declarations say `export default`.
 */
import type * as declared from 'twitter-text'
import * as loaded from 'twitter-text'

type Library = Pick<
  typeof declared,
  'parseTweet' | 'extractEntitiesWithIndices' | 'extractUrls' | 'extractUrlsWithIndices'
>

export const twitterText: Library = (loaded as unknown as { readonly default: Library }).default
