import type { impact as en } from '../en/impact.ts'

export const impact: typeof en = {
  period: '{{from}} a {{to}}',
  title: 'Lo que ensayó y lo que fue dejando.',
  titleEarly: 'Es pronto para hablar de impacto.',
  counts: {
    title: 'Hasta ahora',
    sub: 'Se cuenta en este portátil y nadie más lo ve.',
    rounds: 'Vueltas ante el público',
    practice: 'Textos en el muro de práctica',
    lessons: 'Lecciones terminadas',
    sessions: 'Sesiones celebradas',
    sent: 'Textos que salieron de este portátil',
    handedOver: 'Textos entregados al navegador',
  },
  chart: {
    title: 'Pistas en el primer ensayo de cada texto',
    sub_zero: 'Por cada 100 palabras, en la primera vuelta de cada texto.',
    sub_one: 'Por cada 100 palabras. Un texto, publicado o no; la línea es la media de tres.',
    sub_other: 'Por cada 100 palabras. {{count}} textos, publicados o no; la línea es la media de tres.',
    words_zero: 'Aún no hay textos.',
    words_one: 'Un texto.',
    words_other: 'En {{count}} textos, la media pasó de {{from}} a {{to}} pistas por cada 100 palabras.',
    table: 'Las cifras, en una tabla',
    day: 'Día',
    rate: 'Pistas por cada 100 palabras',
    mean: 'Media de tres',
  },
  empty: 'Aún no hay nada que comparar.',
  emptyText: 'Vuelva tras llevar tres textos ante el público.',
  write: 'Escribir uno',
  caution: {
    title: 'Con prudencia',
    text_zero: 'Hacen falta tres textos para comparar algo; y aun muchos son una pista, no una prueba.',
    text_one: 'Un texto todavía no es pista de nada.',
    text_other:
      'Son {{count}} textos: una pista, no una prueba. Menos pistas también puede querer decir temas más fáciles.',
  },
  origin: {
    title: 'De dónde sale',
    text: 'Lo cuenta el motor de tono en este portátil, en la primera vuelta de cada texto. Lo que hizo la red con él, aquí no se sabe.',
  },
  reference: {
    title: 'Una referencia, no una vara de medir',
    text: 'En la red interna de una empresa, cuando entró su director general, los mensajes subieron un 27,93 %, las respuestas un 28,37 % y los «me gusta» un 49,60 %. Lo cuenta Maria Ogneva, entonces en Yammer. Una sola empresa.',
  },
}
