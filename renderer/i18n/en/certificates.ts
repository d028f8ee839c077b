export const certificates = {
  section: 'Certificates',
  lead: 'What you’ve finished in Ensayo, signed by your own app, with nobody in between.',
  honest:
    'Self-issued. It says that this person’s own Ensayo recorded the work; it doesn’t prove who they are. Comparing the fingerprint aloud does.',

  said: '{{name}} finished “{{title}}” in Ensayo on {{day}}.',
  lessons_one: 'One lesson',
  lessons_other: '{{count}} lessons',
  minutes_one: '{{lessons}}, a minute of reading and exercises.',
  minutes_other: '{{lessons}}, some {{count}} minutes of reading and exercises.',
  minutesAssessed_one: '{{lessons}}, a minute of reading and exercises, and the final assessment passed.',
  minutesAssessed_other:
    '{{lessons}}, some {{count}} minutes of reading and exercises, and the final assessment passed.',
  own: {
    title: 'Yours',
    emptyTitle: 'None yet.',
    emptyText: 'You’re offered one at the end of a track, if you want it.',
    savePdf: 'Save as PDF…',
    saveFile: 'Save the file…',
    copy: 'Copy the text',
    remove: 'Remove…',
    actsOf: 'Certificate: {{title}}',
    saved: 'Saved as {{file}}.',
    copied: 'Copied. Whoever pastes it into their Ensayo can check it.',
    copyFailed: 'The system didn’t take the copy. The certificate is untouched.',
    removeTitle: 'Remove this certificate?',
    removeText:
      'It goes from here. Copies you’ve given away stay good: a signed certificate can’t be taken back.',
    removeDo: 'Remove it',
    removed: 'The certificate is no longer here.',
    fileName: 'Certificate of {{name}}',
  },

  issue: {
    title: 'A certificate, if you want one',
    name: 'The name on it',
    nameHelp: 'It can’t be changed afterwards, but you can issue another one.',
    needsName: 'The certificate needs a name.',
    badName: 'This name has signs in it that don’t show. Type it again.',
    do: 'Issue the certificate',
    done: 'Here’s your certificate.',
    another: 'Issue it with another name…',
  },

  paper: {
    label: 'Ensayo certificate',
    finished: 'finished',
    day: 'Issued',
    fingerprint: 'Issuer’s fingerprint',
    check: 'Check it in Ensayo, offline: Settings, Certificates, with this text:',
  },

  check: {
    title: 'Check a certificate',
    text: 'The certificate’s text',
    help: 'Paste the whole text, or drop the file here. Nothing leaves this laptop.',
    choose: 'Choose a file…',
    do: 'Check it',
    unreadable: 'That file couldn’t be read. Try again, or paste its text.',
    tooLarge: 'That file is too large to be a certificate.',
    own: 'It’s yours, and it’s intact.',
    contact: 'It’s intact, and signed by {{name}}, one of your contacts.',
    notCompared:
      'It’s intact, and signed by the one you keep as {{name}}. You haven’t compared fingerprints yet.',
    unknown: 'It’s intact. This Ensayo doesn’t know who signed it.',
    unknownNow: 'Ask that person to read you the fingerprint in their Ensayo. It has to be this one:',
    signedBy: 'Signed with this fingerprint:',
    altered: 'It isn’t what was signed.',
    alteredNow:
      'A part is missing, or something changed on the way. Ask for the file again, or copy the whole text, from “ensayo-certificate” to its end.',
    'not-a-certificate': 'There’s no certificate in there.',
    'not-a-certificateNow': 'The text of one begins with “ensayo-certificate-1”.',
    'newer-format': 'It was issued by a newer Ensayo than this one.',
    'newer-formatNow': 'A recent version will be able to check it.',
  },

  identity: {
    title: 'Your fingerprint',
    text: 'Read it aloud to whoever receives something you’ve signed: if they see the same digits, it comes from this Ensayo. It’s no secret.',
    renew: 'Make another identity…',
    renewTitle: 'Make another identity?',
    renewText:
      'The fingerprint changes, and you’ll have to compare it with each person again. What you’ve signed so far stays good.',
    renewLost:
      'The identity that was here can’t be read. Look for it in a backup first: what was encrypted to it won’t open with another one. Your texts and certificates don’t depend on it.',
    renewDo: 'Make another',
    renewed: 'Done. This is the new fingerprint.',
  },

  mentor: {
    label: 'The mentor’s certificate',
    help: 'Optional. Paste its text; it stands in the summaries as long as it’s intact.',
    useOwn: 'Use mine: {{title}}',
    heading: 'The mentor’s certificate',
    line: '{{said}} Fingerprint: {{fingerprint}}.',
  },
}
