import absolute from '../../../assets/tone/en/absolute.json' with { type: 'json' }
import cliche from '../../../assets/tone/en/cliche.json' with { type: 'json' }
import confidential from '../../../assets/tone/en/confidential.json' with { type: 'json' }
import evasive from '../../../assets/tone/en/evasive.json' with { type: 'json' }
import exclusionary from '../../../assets/tone/en/exclusionary.json' with { type: 'json' }
import hedging from '../../../assets/tone/en/hedging.json' with { type: 'json' }
import hostile from '../../../assets/tone/en/hostile.json' with { type: 'json' }
import hype from '../../../assets/tone/en/hype.json' with { type: 'json' }
import jargon from '../../../assets/tone/en/jargon.json' with { type: 'json' }
import lexicon from '../../../assets/tone/en/lexicon.json' with { type: 'json' }
import model from '../../../assets/tone/models/en.json' with { type: 'json' }
import { readPack } from '../../domain/tone/pack.ts'

export const pack = {
  ...readPack(
    'en',
    [absolute, cliche, confidential, evasive, exclusionary, hedging, hostile, hype, jargon],
    lexicon,
  ),
  model,
}
