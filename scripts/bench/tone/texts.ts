// The texts that the tone engine and its peers are measured on.

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
export const textOf = (language: string, characters: number): string => {
  const pieces = paragraphs[language] ?? []
  let text = ''
  for (let at = 0; text.length < characters; at += 1) text += `${at}. ${pieces[at % pieces.length] ?? ''}\n\n`
  return text.slice(0, characters)
}

/** The value that this part of the times does not exceed. */
export const quantile = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
