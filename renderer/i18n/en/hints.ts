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
    insult: 'It is an insult, and it sticks to whoever signs it. Argue with the fact, not the person.',
    contempt: 'It speaks of people with contempt. Those on your side will read it too.',
    'talking-down': 'It talks down to someone. The fact without the lesson persuades more.',
    dismissal: 'It shuts the door on whoever complained. A short, serious answer would keep it open.',
    threat: 'It sounds like a threat. If there is a next step, say it calmly or leave it to the lawyers.',
    blame: 'It names culprits before remedies. Tell what happened and what you will do.',
    sarcasm: 'Written irony reads as mockery. Said in earnest, it weighs more.',
    'left-out-disability':
      'It uses a disability or an illness as a figure of speech or a label. Whoever lives with it reads it differently.',
    'left-out-age': 'It leaves people out by age. Say what one must be able to do, not how old to be.',
    'left-out-gender':
      'It hands out roles by gender. Some won’t see themselves in it, and some will see themselves as decoration.',
    'left-out-origin':
      'It uses someone’s origin or colour as a joke or a yardstick. There is another way to say it.',
    'generic-man': 'It says “man” and means everybody. There is a word that includes them.',
    'not-public-yet': 'It says itself that this isn’t public yet. Ask before you publish it.',
    'between-us': 'A network keeps no secrets. If it mustn’t leave this room, it shouldn’t enter here.',
    'not-yours-to-tell': 'This may not be yours to tell. Ask whoever it belongs to.',
    'letter-formula': 'A formula from letters. On a network it reads stiffer than it means to be.',
    slang: 'A coarse word for someone in office. Under one’s breath it may amuse; signed, it doesn’t.',
    'people-as-things': 'It speaks of people as of stock. Name them as people.',
    // From the classifier: no word is the fault, the sentence is. {{words}} are those that weighed most.
    'model/hostile': 'The sentence as a whole reads as contempt. What weighs most: {{words}}.',
    'model/evasive': 'It circles what happened and who did it. What weighs most: {{words}}.',
    'model/hype': 'It praises itself with no proof beside it. What weighs most: {{words}}.',
    'model/jargon':
      'It sounds like an internal report. How would you say it aloud? What weighs most: {{words}}.',
    'model/cliche': 'A feeling from a mould; anyone could sign it. What weighs most: {{words}}.',
    'es/register/mixed-address': 'It speaks to the reader as “{{form}}” and as “{{other}}”. Keep to one.',
    'en/register/level': 'It chats and it drafts a deed in the same text. Choose one of the two levels.',
    'monologue/own-news':
      'Your own news from first line to last. A question at the end would let the reader in.',
    'confidential/email': 'This looks like a person’s address. Once published, it gets harvested for spam.',
    'confidential/phone':
      'This looks like a person’s telephone number. Once published, it can’t be taken back.',
    'confidential/iban': 'This is a valid account number. Send it in private.',
    'confidential/card': 'This is a valid card number. It shouldn’t be written down anywhere.',
    'confidential/id': 'It identifies a person. Accounts get opened in their name with it.',
    'confidential/birth-date': 'Beside a name, a date of birth is enough to pass for somebody.',
    'confidential/deal':
      'It gives a deal and its date. If that isn’t public yet, it may be inside information.',
    'confidential/figure': 'A figure that, by your own words, isn’t public yet. Wait until it is.',
    'confidential/salary': 'It tells what somebody is paid. That is theirs to tell.',
    'confidential/client': 'It puts a client’s name beside an amount. Ask them before you publish it.',
    'confidential/code-name': 'This looks like a code name. Said outside, it no longer is one.',
    'es/exclusionary/masculino-generico':
      'It names an occupation in the masculine only. If it means everyone in it, that can be said.',
    'es/exclusionary/contratar-en-masculino':
      'The vacancy is written in the masculine. Naming the post, or the person, reaches more people.',
    'shouting/capitals': 'Capitals read as a raised voice.',
    'shouting/marks': 'One mark is enough; repeated, they raise the voice.',
    'shouting/stretched': 'Stretched letters belong to chats among friends.',
    'long-sentence/words': '{{words}} words in one sentence. Somewhere in it there is a full stop.',
    'clutter/emoji': '{{count}} emoji. Beyond {{limit}} they compete with the words.',
    'clutter/hashtag': '{{count}} hashtags. Beyond {{limit}} it reads like an advertisement.',
    'clutter/mention': '{{count}} mentions. Beyond {{limit}} it looks like a call for attention.',
  },
}
