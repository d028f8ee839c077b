/** No page gets a permission or a device: camera, place, notifications, clipboard, USB and the rest. */
import type { Session } from 'electron'

export function denyPermissions(session: Session) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('select-hid-device', refuse)
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  session.on('select-usb-device', refuse)
  session.on('will-download', (event) => event.preventDefault())
}

function refuse(event: { preventDefault: () => void }, _details: unknown, answer: (id?: string) => void) {
  event.preventDefault()
  answer()
}
