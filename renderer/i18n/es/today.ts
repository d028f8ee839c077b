import type { today as en } from '../en/today.ts'

export const today: typeof en = {
  greeting: {
    morning: 'Buenos días.',
    morningNamed: 'Buenos días, {{name}}.',
    afternoon: 'Buenas tardes.',
    afternoonNamed: 'Buenas tardes, {{name}}.',
    night: 'Buenas noches.',
    nightNamed: 'Buenas noches, {{name}}.',
  },
  lead: 'Con veinte minutos basta, y nada de esto necesita conexión.',
  leadNothing: 'No hay nada pendiente. Una línea suya es buena manera de empezar.',
  programme: 'Programa',
  actions: { continue: 'Seguir', begin: 'Empezar', prepare: 'Preparar', look: 'Mirar' },
  jot: '¿Se le ocurre algo que contar? Escríbalo aquí.',
  minutes: '{{count}} min',
  draft: {
    warnings_one: 'Queda un riesgo por mirar.',
    warnings_other: 'Quedan {{count}} riesgos por mirar.',
    begun: 'Un borrador que dejó a medias. Ensayo {{number}}.',
    published: 'Ya salió. Las respuestas también se ensayan aquí.',
  },
  lesson: 'Lección {{number}}. {{title}}',
  lessonBegun: 'La dejó a medias; se abre donde estaba.',
  scenario: 'Ante un público que solo existe en este portátil.',
  session: 'Sesión con {{name}}',
  sessionRunning: 'Está en marcha; el reloj sigue donde estaba.',
  agreed: 'Acordado en una sesión. {{name}}',
  waiting: 'Un texto espera en la puerta',
  waitingDetail: 'No ha salido. Decida si debe salir.',
  week: {
    title: 'Los últimos siete días',
    none: 'Aquí aparecerá su semana cuando haya ensayado algo.',
    day: '{{day}}: {{count}}',
    sum_one: 'Un ensayo, lección o sesión.',
    sum_other: '{{count}} ensayos, lecciones y sesiones.',
  },
}
