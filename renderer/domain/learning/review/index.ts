/** Review cards: what is to be answered today and when each card comes again. Pure. */
export { type Deck, type DeckCard, type States, canUndo, createDeck } from './deck.ts'
export { type ReviewDay, dayAsDate, reviewDay } from './review-day.ts'
export { giveGrade, intervals } from './schedule.ts'
