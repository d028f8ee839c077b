import absolute from '../../../assets/tone/es/absolute.json' with { type: 'json' }
import cliche from '../../../assets/tone/es/cliche.json' with { type: 'json' }
import evasive from '../../../assets/tone/es/evasive.json' with { type: 'json' }
import hedging from '../../../assets/tone/es/hedging.json' with { type: 'json' }
import hype from '../../../assets/tone/es/hype.json' with { type: 'json' }
import jargon from '../../../assets/tone/es/jargon.json' with { type: 'json' }
import lexicon from '../../../assets/tone/es/lexicon.json' with { type: 'json' }
import { readPack } from '../../domain/tone/pack.ts'

export const pack = readPack('es', [jargon, hype, evasive, absolute, hedging, cliche], lexicon)
