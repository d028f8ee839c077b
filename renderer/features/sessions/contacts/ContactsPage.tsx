/** Whom one swaps drafts and notes with, and how they come to be here. */
import '../review-room/review.css'
import { useEffect } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { AddContact } from './AddContact.tsx'
import { ContactRow } from './ContactRow.tsx'
import { loadContacts, useContacts } from './contacts-store.ts'
import { OwnCard } from './OwnCard.tsx'

export function ContactsPage() {
  const t = useTexts('review')
  const { list, error } = useContacts()
  useEffect(() => void loadContacts(), [])
  return (
    <main className="main session contacts" tabIndex={-1}>
      <div className="bar" />
      <div className="scroll">
        <div className="in home">
          <h1 className="h1">{t('contacts.title')}</h1>
          <p className="lead">{t('contacts.lead')}</p>
          <OwnCard />
          <AddContact onAdded={showContact} />
          <section aria-labelledby="contact-list">
            <h2 id="contact-list">{t('contacts.list')}</h2>
            {error !== null && <ErrorMessage error={error} />}
            {list?.length === 0 && <p className="quiet-line">{t('contacts.none')}</p>}
            <ul className="contact-list">
              {list?.map((contact) => (
                <ContactRow key={contact.id} contact={contact} />
              ))}
            </ul>
          </section>
        </div>
      </div>
    </main>
  )
}

/** The row is drawn a moment after it was added; its main act is what comes next. */
function showContact(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-contact="${id}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector('button')?.focus()
  })
}
