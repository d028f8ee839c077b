import type { ladder as en } from '../en/ladder.ts'

export const ladder: typeof en = {
  opens:
    'Se abre cuando haya ensayado hasta el final tres del peldaño anterior: hasta que la conversación acabe, bien o mal.',
  none: 'Todavía no ha llegado al final de ninguno.',
  rehearsed: 'Ha llegado al final de {{titles}}.',
  title: '«{{title}}»',
  left: { n1: 'Falta uno.', n2: 'Faltan dos.' },
  open: 'Abrirlo de todos modos',
  opened: '{{rung}}: abierto.',
  byHand: 'Lo abrió usted.',
  close: 'Cerrarlo',
  closed: '{{rung}}: cerrado.',
  reached: 'Abierto por lo que ha ensayado.',
  begun: 'Lo que ya empezó de este:',
}
