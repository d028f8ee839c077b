// The preview for authors: the player of the app on one lesson folder, from Vite's server on loopback. What
// changes in the folder is on screen at once, at the step where one was.

import path from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'
import { checkFolder, readLesson } from './read-lessons.ts'

const repository = path.resolve(import.meta.dirname, '..', '..')
const assets = path.join(repository, 'assets')

export interface Preview {
  readonly url: string
  readonly close: () => Promise<void>
}

export interface PreviewOptions {
  /** The lesson's folder: its files lie in it. */
  readonly folder: string
  /** 0 takes any free port. */
  readonly port: number
  /** Called when a change was sent to the page. */
  readonly onReload?: () => void
}

/** Serves until closed. Nothing outside the repository and the folder can be read through it. */
export async function startPreview({ folder, port, onReload }: PreviewOptions): Promise<Preview> {
  const server = await createServer({
    configFile: false,
    envDir: false,
    logLevel: 'error',
    root: path.join(repository, 'renderer'),
    cacheDir: path.join(repository, 'node_modules', '.cache', 'lessons-preview'),
    appType: 'custom',
    publicDir: false,
    define: { __ENSAYO_TEST_BUILD__: 'false' },
    plugins: [react(), lessonFolder(folder, onReload)],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port, strictPort: false, fs: { allow: [repository] } },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (typeof address !== 'object' || address === null) throw new Error('The preview could not listen.')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

function lessonFolder(folder: string, onReload: (() => void) | undefined): Plugin {
  return {
    name: 'ensayo:lesson-folder',
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(`${folder}${path.sep}`)) return
        server.ws.send({ type: 'full-reload' })
        onReload?.()
      })
      server.middlewares.use('/lesson.json', (_request, response, next) => {
        describe(folder).then((lesson) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8')
          response.end(JSON.stringify(lesson))
        }, next)
      })
      // After Vite's own: everything that is no module is the page.
      return () => {
        server.middlewares.use((request, response, next) => {
          server.transformIndexHtml(request.originalUrl ?? '/', page).then((html) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(html)
          }, next)
        })
      }
    },
  }
}

/** The files as they are now, and what the check says of them. */
async function describe(folder: string) {
  const [parent, name] = [path.dirname(folder), path.basename(folder)]
  const [files, report] = await Promise.all([readLesson(parent, name), checkFolder(parent, assets)])
  return { files, problems: report.lessons.find(({ id }) => id === name)?.problems ?? [] }
}

const page = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Ensayo</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/lessons-preview.tsx"></script>
  </body>
</html>
`
