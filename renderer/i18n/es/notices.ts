import type { notices as en } from '../en/notices.ts'

export const notices: typeof en = {
  section: 'Avisos',
  lead: 'Ensayo calla si usted no dice otra cosa. Elija aquí de qué puede avisarle mientras está abierto y usted anda en otra tarea.',
  choose: 'El sistema puede avisarme',
  sessionSoon: 'De una sesión, una hora antes',
  sessionTomorrow: 'De una sesión, la víspera a las nueve de la mañana',
  actions: 'De algo acordado, el mismo día a las nueve de la mañana',
  cards: 'De las tarjetas por repasar, a las nueve de la mañana',
  privacy:
    'Nunca dicen nombres, títulos ni nada que usted haya escrito; de una sesión, solo la hora. En una pantalla compartida pueden verlos otros.',
  locked:
    'Con la caja fuerte cerrada o sin Ensayo abierto no hay avisos. Lo que tocaba entretanto está en Hoy.',
  unsupported: 'Este sistema no muestra avisos de Ensayo. Lo que toca está en Hoy.',
}
