/** The addresses of the app's own pages. `app:` is a standard, secure scheme with one host. */

export const appScheme = 'app'
export const appHost = 'ensayo'
export const mainPage = `${appScheme}://${appHost}/index.html`
export const reviewPage = `${appScheme}://${appHost}/review.html`
/** An empty page of another site, shown for a moment while the app's page changes its process. */
export const curtainPage = `${appScheme}://curtain/`

/** True for an address of the app's own origin: `app://ensayo/...` without port or credentials. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address)
  if (url === undefined || url.protocol !== `${appScheme}:` || url.host !== appHost) return false
  return url.username === '' && url.password === ''
}

/** True when both name the same document; query and fragment do not matter. */
export function isSamePage(address: string, page: string): boolean {
  const url = parse(address)
  return url !== undefined && isOwnAddress(address) && url.pathname === new URL(page).pathname
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
}
