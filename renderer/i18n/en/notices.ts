export const notices = {
  section: 'Notifications',
  lead: 'Ensayo stays quiet unless you ask otherwise. Here you choose what it may tell you while it’s open and you’re doing something else.',
  choose: 'Let the system tell me',
  sessionSoon: 'A session, an hour before',
  sessionTomorrow: 'A session, the day before at nine in the morning',
  actions: 'Something agreed, at nine in the morning of its day',
  cards: 'Cards to go over, at nine in the morning',
  privacy:
    'They never say names, titles or anything you’ve written; of a session, only its time. Others may see them on a shared screen.',
  locked: 'With the vault locked or Ensayo closed, there are none. Whatever came due meanwhile is on Today.',
  unsupported: 'This system doesn’t show notifications from Ensayo. What is due is on Today.',
}
