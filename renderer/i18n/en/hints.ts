/**
 * What the margin says about a hint. `rules` is keyed by rule id or by the reason that several rules share;
 * `explainHint` (renderer/domain/tone/explain.ts) picks the sentence and fills {{quote}} and parameters.
 */
const neverAgain = 'Not yours alone to keep. If it happens again, this line becomes the headline.'

export const hints = {
  severity: { warning: 'Risk', advice: 'Think twice', note: 'Nuance' },
  perhaps: 'Perhaps simply “{{suggestion}}”.',
  categories: {
    jargon: { name: 'jargon', why: 'A phrase from meetings. Outside them it says little.' },
    hype: { name: 'sales talk', why: 'It praises without showing. Readers discount it.' },
    hostile: { name: 'hostility', why: 'Someone will read this as contempt.' },
    evasive: { name: 'evasion', why: 'It names what happened and hides who did it.' },
    absolute: { name: 'absolute promise', why: 'Nobody can be held to this, and you will be.' },
    confidential: { name: 'confidential', why: 'This may not be public yet, or may not be yours to tell.' },
    shouting: { name: 'raised voice', why: 'On a screen this sounds like shouting.' },
    clutter: { name: 'clutter', why: 'Too many ornaments; the words get lost among them.' },
    monologue: {
      name: 'monologue',
      why: 'It speaks of you all the way and leaves the reader no place to come in.',
    },
    'long-sentence': { name: 'long sentence', why: 'Long enough to lose the reader on the way.' },
    exclusionary: { name: 'leaves people out', why: 'Some readers will not see themselves in this wording.' },
    register: { name: 'form of address', why: 'The text changes the way it addresses the reader.' },
    hedging: { name: 'too many softeners', why: 'One softener is courtesy; several are doubt.' },
    cliche: { name: 'stock phrase', why: 'The reader has met this phrase too often to read it.' },
  },
  rules: {
    'en/absolute/never-again': neverAgain,
    'es/absolute/no-volvera-a-ocurrir': neverAgain,
    'en/evasive/agentless-passive':
      'Something went wrong and nobody did it. Say who did, or that you don’t know yet.',
    'es/evasive/se-pasiva':
      'Something went wrong and nobody did it. Say who did, or that you don’t know yet.',
    'promise-of-never': 'Not yours alone to keep. Say what you will do, rather than what will never be.',
    guarantee: 'A guarantee is a commitment, and someone may call it in. Promise only what you control.',
    certainty: 'Total certainty invites the one counterexample. The plain fact is enough.',
    'speaks-for-all': 'It speaks for everybody. Whoever disagrees stops reading here.',
    forecast:
      'It sounds like a forecast. If it misses, it will be quoted; ask whether it may be said at all.',
    'conditional-apology': 'The “if” puts the harm in doubt and takes the apology back.',
    'feelings-blamed': 'It moves the fault to how the others feel or understood it.',
    stalling: 'It asks for patience and gives nothing in return. A fact or an hour would do.',
    euphemism: 'Whoever is affected knows the plain word. Use it, and it hurts less.',
    'no-one-did-it': 'Nobody seems to have done it. Say who did, or that you don’t know yet.',
    shrinking: 'It makes the matter small before the reader has. Those affected will notice.',
    'unproven-best': 'Praise of oneself needs proof beside it: a figure, a source, or someone else’s voice.',
    'grand-word': 'A big word raises the bar for what follows. Tell what it does instead.',
    'sales-pitch': 'It pushes to buy. From an executive it sounds like an advertisement.',
    'false-scarcity': 'Hurry is a salesman’s tool. Give the date and leave it there.',
    'stock-opening': 'Everybody begins like this. Begin with the news itself.',
    'stock-phrase': 'The reader has met this phrase too often to read it.',
    'inflated-verb': 'A grand verb for something that has a plain one.',
    'empty-word': 'It could stand in anybody’s text. What exactly do you mean here?',
    'office-metaphor': 'A picture from meeting rooms. Outside them it says little.',
    'long-for-short': 'Longer than what it says.',
    'stacked-softeners': 'One softener is courtesy; several together sound like doubt.',
    'stock-jargon': 'Every company says it. Tell what changes for the customer.',
    anglicism: 'Spanish has a word for it, and more people understand it.',
    'people-as-things': 'It speaks of people as of stock. Name them as people.',
    'shouting/capitals': 'Capitals read as a raised voice.',
    'shouting/marks': 'One mark is enough; repeated, they raise the voice.',
    'shouting/stretched': 'Stretched letters belong to chats among friends.',
    'long-sentence/words': '{{words}} words in one sentence. Somewhere in it there is a full stop.',
    'clutter/emoji': '{{count}} emoji. Beyond {{limit}} they compete with the words.',
    'clutter/hashtag': '{{count}} hashtags. Beyond {{limit}} it reads like an advertisement.',
    'clutter/mention': '{{count}} mentions. Beyond {{limit}} it looks like a call for attention.',
  },
}
