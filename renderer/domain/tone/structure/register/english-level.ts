import type { ParagraphContext } from '../../context.ts'
import { SIGN } from '../../signs.ts'
import type { AddressMark } from './address.ts'

const words = (list: string): readonly string[] => list.split('|')

/** Talk among friends. Two points say it alone, one point needs another. */
const slang = new Map<string, number>([
  ...words(
    "lol|lmao|rofl|lolz|omg|tbh|y'all|peeps|wassup|whassup|yikes|stoked|arvo|xoxo|hiya|gonna|gotta|wanna|dude|dudes|bro|bruh|fam|sunnies|brekkie|lemme|gimme|dunno|kinda|sorta|ain't|idk|imho|smh|fomo|yolo|yay|woohoo|whoop|nope|yep|yeah|nah|cuz|thx|pls|soz|lads|totes|deets|hella|gutted|legend|oi|lush|lovelies|holler|bummer|sucks|knackered|innit|alrighty|buttercups|chuffed|hun|ur|probs|dms|babes|bestie|besties|vibes|vibing|yass|slay|bonkers|gobsmacked|skint|naff|dodgy|blimey|crikey|howdy|heya|hun|luv|cheerio|toodles|ciao|dope|sick|crap|damn|heck|freaking|bloody|whoa|oops|whoops|eek|ugh|meh|duh|haha|hahaha|hehe|wtf|ffs|rad|gnarly|bogan|chill|hangry|snag|tinnies|selfie|banter|n'all|gr8|2nite|cha|tl;dr|tldr|hashtag|blessed|buzzing|cap|goss|tea",
  ).map((word): [string, number] => [word, 2]),
  ...words(
    "ya|yo|mate|mates|folks|guys|fab|ta|cheers|hey|g'day|awesome|cool|chuck|btw|barbie|bestie|buddy|big|rock|bless|tad|super|smashed|popcorn|pretty|catch|buckle|stung|proper|made|well|grab|huge|crew|team|happy|party|chin|kids|stuff|loads|tons|bunch|spoiler|hit|like|rough",
  ).map((word): [string, number] => [word, 1]),
])

/** The language of deeds and notices. */
const ceremony = new Map<string, number>([
  ...words(
    'hereby|herewith|pursuant|notwithstanding|aforementioned|aforesaid|undersigned|heretofore|herein|hereinafter|hereunder|thereof|therein|thereto|thereunder|whereof|wherein|hereto|hitherto|howsoever|whomsoever|anent|remonstrance|esteemed|forthwith|henceforth|promulgate|promulgates|apprise|apprises|worshipful|solemn|bequest|inter|perpetuity|indemnity|salutations|sine|conveyance|statutory|avails|verbale|plenipotentiary|excellency|honourable|abovementioned|viz|therefrom|thenceforth|whereby|hereof|testimony|deponent|licensor|lessee|lessor|mortgagor|appellant|respondent|ratified|ratify|stipulated|stipulates|furtherance|prorogue|endowed',
  ).map((word): [string, number] => [word, 2]),
  ...words(
    'shall|kindly|respectfully|duly|regrets|enclosed|accruing|disclaims|notifies|deed|articles|memorandum|prejudice|indemnify|liaison|commence|extends|condolences|bondholders|shareholders|consolidated|sympathy|acknowledge|acknowledges|receipt|requested|resolution|submit|proxy|convey|inquiry|notice|consequential|liable|liability|provisions|prescribed|furnish|lodged|schedule|distributions|sanctioned|commissioners|committee|trustees|members|clerk|honour|said|decline|minded|resolved|conclusions|general|assembly|subject|notified|compelled|account|effected|exhibited|directors|acquired|employer|redundant|operator|board|governors|chamber|ambassador|penalty|paragraph|clause|section|period|accordance|report|privilege|lay|interred|caused|limited|society|tariffs|public|scheme|proofs|court|obligations|counterparties|terms',
  ).map((word): [string, number] => [word, 1]),
])

/** A word among friends, or of deeds. */
export interface LevelWord {
  readonly form: 'slang' | 'ceremony'
  readonly weight: number
}

/** The level that an English word speaks at, or null. */
export const levelOf = (word: string): LevelWord | null => {
  const casual = slang.get(word)
  if (casual !== undefined) return { form: 'slang', weight: casual }
  const formal = ceremony.get(word)
  return formal === undefined ? null : { form: 'ceremony', weight: formal }
}

/** Words that show at which level an English text speaks: among friends, or by deed. */
export const findLevelMarks = ({ sentences, signs, tokens, facts }: ParagraphContext): AddressMark[] => {
  const found: AddressMark[] = []
  for (const [place, sentence] of sentences.entries()) {
    if (((signs[place] ?? 0) & SIGN.address) === 0) continue
    for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
      const token = tokens[at]
      const level = facts[at]?.level ?? null
      if (level === null || token?.kind !== 'word' || token.quoted) continue
      found.push({ ...level, start: token.start, end: token.end })
    }
  }
  return found
}
