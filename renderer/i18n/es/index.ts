import { audience } from './audience.ts'
import { cards } from './cards.ts'
import { certificates } from './certificates.ts'
import { channels } from './channels.ts'
import { common } from './common.ts'
import { desk } from './desk.ts'
import { frame } from './frame.ts'
import { guided } from './guided.ts'
import { hints } from './hints.ts'
import { impact } from './impact.ts'
import { ladder } from './ladder.ts'
import { library } from './library.ts'
import { lessons } from './lessons.ts'
import { mentoring } from './mentoring.ts'
import { notices } from './notices.ts'
import { packs } from './packs.ts'
import { publish } from './publish.ts'
import { readiness } from './readiness.ts'
import { records } from './records.ts'
import { rehearse } from './rehearse.ts'
import { review } from './review.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { startingPoint } from './starting-point.ts'
import { talk } from './talk.ts'
import { today } from './today.ts'
import { tracks } from './tracks.ts'
import { vault } from './vault.ts'
import { versions } from './versions.ts'
import { writing } from './writing.ts'
import type { en } from '../en/index.ts'

export const es: typeof en = {
  audience,
  cards,
  certificates,
  channels,
  common,
  desk,
  frame,
  guided,
  hints,
  impact,
  ladder,
  library,
  lessons,
  mentoring,
  notices,
  packs,
  publish,
  readiness,
  records,
  rehearse,
  review,
  sessions,
  settings,
  startingPoint,
  talk,
  today,
  tracks,
  vault,
  versions,
  writing,
}
