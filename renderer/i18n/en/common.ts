export const common = {
  keys: { delete: 'Del', space: 'Space' },
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    retry: 'Try again',
    copy: 'Copy',
    back: 'Back',
    open: 'Open',
  },
  languages: { es: 'Spanish', en: 'English' },
  /** What happened and what is safe; then what to do now. One pair for each code of errors.ts. */
  errors: {
    'unknown-method': {
      what: 'This part of the app asked for something that does not exist.',
      now: 'Your texts are untouched. Close Ensayo and open it again; if it comes back, it’s our mistake.',
    },
    'invalid-parameters': {
      what: 'That could not be taken as it was written.',
      now: 'Nothing was changed. Check what you typed and try again.',
    },
    forbidden: { what: 'That isn’t allowed here.', now: 'Nothing was changed and nothing left this laptop.' },
    'not-found': {
      what: 'It’s no longer here.',
      now: 'It may have been moved or closed meanwhile. Go back to the list and look again.',
    },
    conflict: {
      what: 'This text was changed somewhere else meanwhile.',
      now: 'Both are kept: yours is here, the other is among the versions.',
    },
    'vault-absent': {
      what: 'There is no vault on this laptop yet.',
      now: 'Make one on the first page; it takes a minute.',
    },
    'vault-locked': {
      what: 'The vault is locked.',
      now: 'What you wrote is safe in it. Unlock it to go on.',
    },
    'vault-damaged': {
      what: 'The vault’s key file can’t be read.',
      now: 'Your documents are still in their folder, untouched. Bring back the key file from a backup before anything else.',
    },
    'wrong-passphrase': {
      what: 'That doesn’t open the vault.',
      now: 'Check capitals and keyboard language. Nothing is erased, however often you try.',
    },
    'weak-passphrase': {
      what: 'That passphrase is too easy.',
      now: 'Take at least eight characters. Three or four words you remember do better than symbols.',
    },
    'no-keychain': {
      what: 'This system has no keychain that can keep the key.',
      now: 'Choose a passphrase instead.',
    },
    'document-damaged': {
      what: 'This document can’t be read.',
      now: 'Its file is left as it is, and everything else works. A backup may hold a good copy.',
    },
    'newer-format': {
      what: 'A newer Ensayo wrote this.',
      now: 'It stays untouched. Open it with that version or a later one.',
    },
    'disk-full': {
      what: 'The disk is full: the last change could not be saved.',
      now: 'What was saved before is safe, and the text stays on screen. Free some space and it will be saved.',
    },
    'disk-failed': {
      what: 'The disk did not take the change.',
      now: 'What was saved before is safe, and the text stays on screen. Copy it elsewhere if this goes on.',
    },
    'too-large': {
      what: 'It’s too long for its destination.',
      now: 'Nothing was sent. Shorten it and try again.',
    },
    offline: {
      what: 'There is no connection.',
      now: 'Your text is still here, untouched. It can wait at the door.',
    },
    unreachable: {
      what: 'The server did not answer.',
      now: 'Your text is still here, untouched. Try again later.',
    },
    'timed-out': {
      what: 'The server took too long.',
      now: 'Your text is still here, untouched. Try again later.',
    },
    'refused-address': {
      what: 'Ensayo doesn’t send to that address.',
      now: 'Nothing left. Check the address: it must be public and begin with https.',
    },
    'credentials-refused': {
      what: 'The network did not accept those credentials.',
      now: 'Nothing of yours was sent. Check the name and the app password, and try again.',
    },
    'rate-limited': {
      what: 'The network asks for a pause.',
      now: 'Your text is still here, untouched. It will be offered again shortly.',
    },
    'rejected-by-network': {
      what: 'The network refused the text.',
      now: 'Your text is still here, untouched. Look at its length and links, and review it again.',
    },
    'outcome-unknown': {
      what: 'It was sent, but no answer came back.',
      now: 'Ensayo will look whether it arrived before it sends anything again.',
    },
    'not-publishable': {
      what: 'This draft was born in a rehearsal and can’t be published.',
      now: 'Duplicate it into a free draft if that is what you want.',
    },
    'review-expired': {
      what: 'The text changed after the review, or it was open too long.',
      now: 'Nothing was sent. Review it again.',
    },
    'too-late': {
      what: 'It has already begun to leave.',
      now: 'The receipt will say how it went; from there it can be withdrawn.',
    },
    unexpected: {
      what: 'Something failed that should not.',
      now: 'What was saved is safe on the disk. Try again; if it comes back, close Ensayo and open it once more.',
    },
    cancelled: { what: 'Cancelled.', now: 'Nothing was changed.' },
  },
  /** Failures whose details name a reason of their own. */
  reasons: {
    mistyped: {
      what: 'There’s a slip in that recovery key.',
      now: 'Compare it with the sheet, letter by letter. Nothing is erased, however often you try.',
    },
    'in-use': {
      what: 'Another Ensayo has this folder open.',
      now: 'Nothing was touched. Close the other one, then open this one again.',
    },
  },
}
