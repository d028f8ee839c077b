import { audience } from './audience.ts'
import { common } from './common.ts'
import { frame } from './frame.ts'
import { hints } from './hints.ts'
import { impact } from './impact.ts'
import { lessons } from './lessons.ts'
import { publish } from './publish.ts'
import { rehearse } from './rehearse.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { today } from './today.ts'
import { vault } from './vault.ts'

export const en = {
  audience,
  common,
  frame,
  hints,
  impact,
  lessons,
  publish,
  rehearse,
  sessions,
  settings,
  today,
  vault,
}
