import absolute from '../../../assets/tone/es/absolute.json' with { type: 'json' }
import cliche from '../../../assets/tone/es/cliche.json' with { type: 'json' }
import confidential from '../../../assets/tone/es/confidential.json' with { type: 'json' }
import evasive from '../../../assets/tone/es/evasive.json' with { type: 'json' }
import exclusionary from '../../../assets/tone/es/exclusionary.json' with { type: 'json' }
import hedging from '../../../assets/tone/es/hedging.json' with { type: 'json' }
import hostile from '../../../assets/tone/es/hostile.json' with { type: 'json' }
import hype from '../../../assets/tone/es/hype.json' with { type: 'json' }
import jargon from '../../../assets/tone/es/jargon.json' with { type: 'json' }
import lexicon from '../../../assets/tone/es/lexicon.json' with { type: 'json' }
import register from '../../../assets/tone/es/register.json' with { type: 'json' }
import model from '../../../assets/tone/models/es.json' with { type: 'json' }
import { readPack } from '../../domain/tone/pack.ts'

export const pack = {
  ...readPack(
    'es',
    [absolute, cliche, confidential, evasive, exclusionary, hedging, hostile, hype, jargon, register],
    lexicon,
  ),
  model,
}
