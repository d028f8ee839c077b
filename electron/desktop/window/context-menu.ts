/** Cut, copy and paste by the right button, which Electron does not offer by itself. */
import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { DesktopTexts } from '../texts/en.ts'

export function offerContextMenu(contents: WebContents, texts: () => DesktopTexts) {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const { cut, copy, paste, selectAll } = texts().menu
    const items: MenuItemConstructorOptions[] = []
    if (isEditable) items.push({ role: 'cut', label: cut, enabled: editFlags.canCut })
    if (isEditable || selectionText !== '')
      items.push({ role: 'copy', label: copy, enabled: editFlags.canCopy })
    if (isEditable) {
      items.push({ role: 'paste', label: paste, enabled: editFlags.canPaste })
      items.push(
        { type: 'separator' },
        { role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll },
      )
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}
