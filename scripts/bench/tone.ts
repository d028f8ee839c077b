// What the tone engine costs: a first pass, a long text, a keystroke, the start. Peers join with their own package.

import { createEngine } from '../../renderer/domain/tone/engine.ts'
import type { ToneEngine } from '../../renderer/domain/tone/types.ts'
import { loadPack, packLanguages } from '../../renderer/workers/packs/load.ts'

export const name = 'tone'

const paragraphs: Readonly<Record<string, readonly string[]>> = {
  es: [
    'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal: nuestra gente lo leyó en el periódico antes de oírmelo a mí. No volverá a ocurrir.',
    'Desde entonces me he sentado con los cuarenta y un compañeros de la línea, de uno en uno. Treinta y seis ya tienen puesto en Castrejal. Con los otros cinco seguimos hablando.',
    'De esas conversaciones me llevo tres cosas. Que poner en valor un oficio no se hace con un comunicado. Que la fecha se da antes que la razón, y que los números tranquilizan a los de arriba, pero no a quien lleva veintidós años en la misma máquina.',
    'Si tiene una mala noticia en el cajón, dígala esta semana. Yo la guardé doce días; me sobraron once.',
  ],
  en: [
    'Three weeks ago we closed Line 2 at Villamorán. I said it late and I said it badly: our own people read it in the paper before they heard it from me, their boss. It will never happen again.',
    'Since then I have sat down with all forty-one people from that line, one at a time. Thirty-six already have a job at Castrejal. We are still talking with the other five.',
    'They taught me three things. You cannot leverage a craft with a press release. The date comes before the reason, and figures reassure those at the top, not someone who has spent twenty-two years at the same machine.',
    'If you have bad news in a drawer, say it this week. I kept mine for twelve days; eleven too many.',
  ],
}

/** A text of that many characters in which no two paragraphs are equal, so that no cache answers. */
const textOf = (language: string, characters: number): string => {
  const pieces = paragraphs[language] ?? []
  let text = ''
  for (let at = 0; text.length < characters; at += 1) text += `${at}. ${pieces[at % pieces.length] ?? ''}\n\n`
  return text.slice(0, characters)
}

const quantile = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(3))
}

const measure = (runs: number, work: (run: number) => void): number[] =>
  Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    work(run)
    return performance.now() - start
  })

const loadEngine = async (): Promise<ToneEngine> => {
  const packs = await Promise.all(packLanguages.map(loadPack))
  return createEngine(packs.filter((pack) => pack !== null))
}

/** Times in milliseconds, over both languages; the worse language stands for both. */
export const run = async (): Promise<Record<string, number>> => {
  const packs = await Promise.all(packLanguages.map(loadPack))
  const builds = packs.map((pack) =>
    pack === null
      ? 0
      : quantile(
          measure(9, () => createEngine([pack])),
          0.5,
        ),
  )
  const engine = await loadEngine()
  const figures: Record<string, number> = { 'tone.build.ms': Math.max(...builds) }
  const worst = (key: string, value: number): void => {
    figures[key] = Math.max(figures[key] ?? 0, value)
  }
  for (const language of packLanguages) {
    const short = textOf(language, 3_000)
    const long = textOf(language, 100_000)
    // Warm, as in the app after its first texts.
    measure(300, () => engine.analyze(short, { language }))
    const first = measure(400, () => engine.analyze(short, { language }))
    worst('tone.first-pass-3000.p50.ms', quantile(first, 0.5))
    worst('tone.first-pass-3000.p95.ms', quantile(first, 0.95))
    const whole = measure(40, () => engine.analyze(long, { language }))
    worst('tone.first-pass-100000.p50.ms', quantile(whole, 0.5))
    worst('tone.first-pass-100000.p95.ms', quantile(whole, 0.95))
    const session = engine.createSession()
    session.analyze(short, { language })
    const keys = measure(400, (at) => {
      session.analyze(`${short.slice(0, 1_500)}${'x'.repeat((at % 9) + 1)}${short.slice(1_500)}`, {
        language,
      })
    })
    worst('tone.keystroke-3000.p50.ms', quantile(keys, 0.5))
    worst('tone.keystroke-3000.p95.ms', quantile(keys, 0.95))
  }
  return figures
}
