/** The system's own dialogs: the only source of file paths and of consent to open a link. */
import path from 'node:path'
import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron'
import type { Clipboard, Dialogs, Opener } from '../../services/ports.ts'
import { AppError } from '../../shared/errors.ts'
import { packExtension } from '../../shared/packs/limits.ts'
import { bundleExtension } from '../../shared/review/bundle.ts'
import { externalAddress } from '../security/external-links.ts'
import type { DesktopTexts } from '../texts/en.ts'
import { safeFileName } from './file-name.ts'

type Surroundings = { readonly window: () => BrowserWindow | undefined; readonly texts: () => DesktopTexts }

export function createDialogs({ window, texts }: Surroundings): Dialogs {
  /** Electron wants the parent as a first argument or not at all. */
  const over = <Options, Result>(
    show: { (parent: BrowserWindow, options: Options): Promise<Result>; (options: Options): Promise<Result> },
    options: Options,
  ) => {
    const parent = window()
    return parent === undefined ? show(options) : show(parent, options)
  }
  return {
    chooseFolder: async () => {
      const { folder, choose } = texts().files
      const answer = await over<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>(
        dialog.showOpenDialog,
        {
          title: folder,
          buttonLabel: choose,
          properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        },
      )
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    chooseSaveFile: async ({ suggestedName, extension }) => {
      const answer = await over<Electron.SaveDialogOptions, Electron.SaveDialogReturnValue>(
        dialog.showSaveDialog,
        {
          title: texts().files.save,
          defaultPath: path.join(app.getPath('documents'), `${safeFileName(suggestedName)}.${extension}`),
          filters: [{ name: fileKind(texts(), extension), extensions: [extension] }],
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
        },
      )
      return answer.canceled || answer.filePath === '' ? null : answer.filePath
    },
    chooseTextFiles: async () => {
      const { importTexts, text } = texts().files
      const answer = await over<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>(
        dialog.showOpenDialog,
        {
          title: importTexts,
          filters: [{ name: text, extensions: ['md', 'markdown', 'txt', 'text', 'html', 'htm'] }],
          properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
        },
      )
      return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths
    },
    chooseImage: async () => {
      const { image, choose, images } = texts().files
      const answer = await over<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>(
        dialog.showOpenDialog,
        {
          title: image,
          buttonLabel: choose,
          filters: [{ name: images, extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif'] }],
          properties: ['openFile', 'dontAddToRecent'],
        },
      )
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    choosePack: async () => {
      const { pack, choose, packs } = texts().files
      const answer = await over<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>(
        dialog.showOpenDialog,
        {
          title: pack,
          buttonLabel: choose,
          filters: [{ name: packs, extensions: [packExtension, 'zip'] }],
          properties: ['openFile', 'dontAddToRecent'],
        },
      )
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    chooseBundle: async () => {
      const { bundle, choose, bundles } = texts().files
      const answer = await over<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>(
        dialog.showOpenDialog,
        {
          title: bundle,
          buttonLabel: choose,
          filters: [{ name: bundles, extensions: [bundleExtension] }],
          properties: ['openFile', 'dontAddToRecent'],
        },
      )
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    confirmLink: async (address) => {
      const shown = externalAddress(address)
      if (shown === undefined) throw new AppError('refused-address')
      const { title, open, cancel } = texts().link
      const answer = await over<Electron.MessageBoxOptions, Electron.MessageBoxReturnValue>(
        dialog.showMessageBox,
        {
          type: 'question',
          message: title,
          detail: shown,
          buttons: [cancel, open],
          defaultId: 0,
          cancelId: 0,
          noLink: true,
        },
      )
      return answer.response === 1
    },
  }
}

function fileKind(texts: DesktopTexts, extension: string): string {
  const { markdown, pdf, records, lessonPackage, bundles } = texts.files
  const kinds: Readonly<Record<string, string>> = {
    md: markdown,
    pdf,
    json: records,
    zip: lessonPackage,
    [bundleExtension]: bundles,
  }
  return kinds[extension] ?? texts.files.text
}

export const systemOpener: Opener = {
  openExternal: async (address) => {
    const allowed = externalAddress(address)
    if (allowed === undefined) throw new AppError('refused-address')
    await shell.openExternal(allowed)
  },
}

export const systemClipboard: Clipboard = { writeText: (text) => clipboard.writeText(text) }
