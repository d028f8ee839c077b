/** A start that failed ends with words, not with a white window. */
import { dialog } from 'electron'
import { errorKind } from './report.ts'
import type { DesktopTexts } from './texts/en.ts'

/** Shows what happened, what is safe and what to do; returns when the person has closed it. */
export function tellFailedStart(
  error: unknown,
  texts: DesktopTexts,
  dataFolder: string,
  instead?: (message: string) => void,
) {
  const { title, body, place, code } = texts.failedToStart
  const content = [body, place(dataFolder), code(errorKind(error))].join('\n\n')
  if (instead === undefined) dialog.showErrorBox(title, content)
  else instead(`${title}\n${content}`)
}
