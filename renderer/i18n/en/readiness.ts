/** Before publishing: the five checks that advise and record. */
export const readiness = {
  title: 'Before publishing',
  back: 'Back to the text',
  advises: 'It advises and keeps a record. You decide.',
  line: {
    none: 'Nothing looked at',
    all: 'All looked at',
    some_one: '{{count}} left',
    some_other: '{{count}} left',
  },
  summary: {
    none: 'Five things, in any order. What you answer stays with this draft; nothing here stops you from publishing.',
    some_one:
      'One thing is still to be looked at. Publishing with it open is possible, and will be on record.',
    some_other:
      '{{count}} things are still to be looked at. Publishing with them open is possible, and will be on record.',
    all: 'You’ve looked at all five. If the text changes, this page will say so.',
  },
  heads: {
    'should-i': 'Should I say it?',
    objective: 'What is it for?',
    'key-message': 'What should they remember?',
    policy: 'The company’s list',
    confidential: 'Confidential details',
  },
  states: { open: 'Not looked at', done: 'Looked at', changed: 'Looked at before the text changed' },
  tree: { change: 'Change', changeOne: 'Change the answer to: {{question}}', again: 'Go through it again' },
  objective: {
    why: 'One text, one aim. If it serves two, it’s usually two texts.',
    aims: {
      receptive: 'To listen better: that people see we take in what they tell us',
      feedback: 'To hear sooner what isn’t working',
      human: 'To show the people behind the company',
      known: 'To make what we do known',
    },
    own: 'Another one, in my words',
    ownLabel: 'The aim of this text',
  },
  message: {
    why: 'The sentence you’d like to hear a reader say to somebody else at the coffee machine.',
    label: 'Key message',
    allThere: 'All its words are in the text.',
    missing: 'These words of it aren’t in the text:',
  },
  policy: {
    yes: 'Yes',
    no: 'No',
    'not-applicable': 'Doesn’t apply',
    stillTrue: 'I’ve read the new text: the answers stand',
    edit: 'Edit the list',
    editHelp:
      'From then on it’s your company’s list, the same for every draft and in the language you write it in.',
    point: 'Point {{number}}',
    remove: 'Remove',
    removeOne: 'Remove point {{number}}',
    add: 'Add a point',
    keep: 'Keep the list',
    cancel: 'Leave it as it was',
    reset: 'Go back to Ensayo’s list',
  },
  confidential: {
    reading: 'Reading the text…',
    failed:
      'The text couldn’t be read just now. Nothing is lost; leave this page and come back to try again.',
    none: 'Ensayo finds no figure, name or number here that looks confidential. That proves nothing: it doesn’t know your company.',
    found_one: 'This passage may be confidential:',
    found_other: 'These {{count}} passages may be confidential:',
    public: 'It’s public already',
    'mine-to-say': 'It isn’t public, and I may say it',
    'will-remove': 'I’ll take it out',
    goRemove: 'Go to the text',
    looked: 'I’ve looked for what no program can find: names between the lines, a plan, a date.',
  },
}
