/** Answers `app://ensayo/...` from one folder of built files. Node only, so that it is tested without Electron. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { contentSecurityPolicy } from '../security/csp.ts'
import { curtainPage, isOwnAddress } from './address.ts'

const typesByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}
const noncePlaceholder = '__CSP_NONCE__'

/**
 * Serves a GET of a file inside `root`; everything else is a 404 with no body.
 *
 * A path that leaves the folder, by `..`, by an encoded separator or by a symbolic link, is a 404 too, as
 * are folders and extensions that the build does not make. Pages get a fresh nonce for their styles.
 */
export async function serveFile(root: string, request: { readonly url: string; readonly method: string }) {
  if (request.url === curtainPage) return curtain()
  const file = request.method === 'GET' ? await findFile(root, request.url) : undefined
  if (file === undefined) return notFound()
  const type = typesByExtension[path.extname(file)]
  if (type === undefined) return notFound()
  const bytes = await readFile(file)
  if (!file.endsWith('.html')) return new Response(new Uint8Array(bytes), { headers: headers(type) })

  const nonce = randomBytes(18).toString('base64')
  const page = bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
  return new Response(page, {
    headers: { ...headers(type), 'content-security-policy': contentSecurityPolicy(nonce) },
  })
}

async function findFile(root: string, address: string): Promise<string | undefined> {
  if (!isOwnAddress(address)) return undefined
  const relative = decodePath(new URL(address).pathname)
  if (relative === undefined) return undefined
  try {
    const realRoot = await realpath(root)
    const file = await realpath(path.join(realRoot, relative))
    return file.startsWith(realRoot + path.sep) ? file : undefined
  } catch {
    // Missing, a loop of links, a name too long for the system: all of them are "not here".
    return undefined
  }
}

/** The path below the root, or undefined when it holds what no built file has in its name. */
function decodePath(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname)
    const parts = decoded.split('/').slice(1)
    const strange = parts.some((part) => part === '' || part.startsWith('.') || /[\\:\0]/u.test(part))
    return strange ? undefined : path.join(...parts)
  } catch {
    return undefined
  }
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'cache-control': 'no-store',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

function curtain() {
  return new Response('<!doctype html>', {
    headers: { ...headers('text/html; charset=utf-8'), 'content-security-policy': "default-src 'none'" },
  })
}

function notFound() {
  return new Response(null, { status: 404, headers: { 'x-content-type-options': 'nosniff' } })
}
