import { describe, expect, it } from 'vitest'
import { keywordsIn, messageLibrarySchema, messagesOf, missingMessages } from './messages.ts'
import { exampleFiles } from './testing/example.ts'

const library = () => messagesOf(exampleFiles['messages.json'])

describe('the message library', () => {
  it('is read whole, in both languages', () => {
    const read = library()
    expect(read?.messages).toHaveLength(4)
    expect(read && missingMessages(read, ['es', 'en'])).toEqual([])
    expect(read && missingMessages(read, ['pt'])).toHaveLength(13)
  })

  it('is none when it is no JSON, or names a fact that is not there', () => {
    expect(messagesOf('{')).toBeNull()
    expect(messagesOf(undefined)).toBeNull()
    const data = JSON.parse(exampleFiles['messages.json'] ?? '') as { messages: { facts: string[] }[] }
    data.messages[0]?.facts.push('gone')
    expect(messageLibrarySchema.safeParse(data).error?.issues[0]?.message).toContain('"gone"')
  })

  it('finds keywords in any of their forms, and those of several words only together', () => {
    const text = 'Revisamos cada aguja antes de que empiece el invierno.'
    expect(keywordsIn(['agujas', 'invierno', 'cambio de agujas'], text).map(({ found }) => found)).toEqual([
      true,
      true,
      false,
    ])
  })
})
