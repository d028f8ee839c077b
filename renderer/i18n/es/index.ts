import { audience } from './audience.ts'
import { cards } from './cards.ts'
import { channels } from './channels.ts'
import { common } from './common.ts'
import { frame } from './frame.ts'
import { hints } from './hints.ts'
import { impact } from './impact.ts'
import { library } from './library.ts'
import { lessons } from './lessons.ts'
import { publish } from './publish.ts'
import { readiness } from './readiness.ts'
import { rehearse } from './rehearse.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { talk } from './talk.ts'
import { today } from './today.ts'
import { vault } from './vault.ts'
import { versions } from './versions.ts'
import { writing } from './writing.ts'
import type { en } from '../en/index.ts'

export const es: typeof en = {
  audience,
  cards,
  channels,
  common,
  frame,
  hints,
  impact,
  library,
  lessons,
  publish,
  readiness,
  rehearse,
  sessions,
  settings,
  talk,
  today,
  vault,
  versions,
  writing,
}
