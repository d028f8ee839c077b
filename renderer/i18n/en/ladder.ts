/** The ladder of scenarios: why a rung is open, what is missing, the hand that opens it all the same. */
export const ladder = {
  opens:
    'Opens when you’ve rehearsed three of the rung before to the end: until the conversation is over, well or badly.',
  none: 'None has come to its end yet.',
  rehearsed: 'You’ve come to the end of {{titles}}.',
  title: '“{{title}}”',
  left: { n1: 'One to go.', n2: 'Two to go.' },
  open: 'Open it anyway',
  opened: '{{rung}}: open.',
  byHand: 'You opened it yourself.',
  close: 'Close it',
  closed: '{{rung}}: closed.',
  reached: 'Open by what you’ve rehearsed.',
  begun: 'Begun here already:',
}
