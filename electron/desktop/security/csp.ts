/**
 * The content security policy of the app's pages.
 *
 * Styles need a nonce because the editor and the component library add `<style>` elements while running.
 * `require-trusted-types-for 'script'` is left out: `new Worker(url)` with a plain address, which is what the
 * bundler writes for our workers, counts as a script sink and would be refused.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'", `'nonce-${styleNonce}'`],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['worker-src', "'self'"],
    ['connect-src', "'self'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['base-uri', "'none'"],
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}
