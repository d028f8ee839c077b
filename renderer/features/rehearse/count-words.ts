/** Words as the tone engine cuts them, without waiting for it. */
import { cutWords, emptySpans } from '../../domain/text/words.ts'

export const countWords = (text: string): number => cutWords(text, 0, text.length, emptySpans()).count
