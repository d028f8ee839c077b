/**
 * Review files by double click: an argument on Windows and Linux (of this start or of a second one), an event on
 * macOS. The first may come before the app stands; it is kept until somebody listens.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from 'electron'
import { bundleExtension } from '../shared/review/bundle.ts'

export type ReviewFiles = { listen(take: (path: string) => void): void }

/** Call before the app is ready: macOS tells of the file that started the app early. */
export function collectReviewFiles(
  app: Pick<App, 'on'>,
  argv: readonly string[],
  folder: string,
): ReviewFiles {
  const early: string[] = reviewFilesIn(argv, folder)
  let take: ((file: string) => void) | null = null
  const offer = (file: string) => {
    if (take === null) early.push(file)
    else take(file)
  }
  app.on('open-file', (event, file) => {
    if (!isReviewFile(file)) return
    event.preventDefault()
    offer(path.resolve(file))
  })
  app.on('second-instance', (_event, args, workingDirectory) => {
    for (const file of reviewFilesIn(args, workingDirectory)) offer(file)
  })
  return {
    listen: (listener) => {
      take = listener
      for (const file of early.splice(0)) listener(file)
    },
  }
}

/** Absolute paths of the review files among arguments; what begins with a dash is a switch. */
export function reviewFilesIn(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map(asPath)
    .filter(isReviewFile)
    .map((argument) => path.resolve(folder, argument))
}

/** File managers of Linux name files by their address. */
function asPath(argument: string): string {
  if (!argument.startsWith('file://')) return argument
  try {
    return fileURLToPath(argument)
  } catch (error) {
    // A name that is no address is no file of ours: a TypeError with a code of Node's.
    if (error instanceof TypeError || error instanceof URIError) return ''
    throw error
  }
}

const isReviewFile = (file: string): boolean => path.extname(file).toLowerCase() === `.${bundleExtension}`
