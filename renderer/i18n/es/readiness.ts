import type { readiness as en } from '../en/readiness.ts'

export const readiness: typeof en = {
  title: 'Antes de publicar',
  back: 'Volver al texto',
  advises: 'Aconseja y deja constancia. Decide usted.',
  line: {
    none: 'Sin mirar',
    all: 'Todo mirado',
    some_one: 'Falta {{count}}',
    some_other: 'Faltan {{count}}',
  },
  summary: {
    none: 'Cinco cosas, en el orden que quiera. Lo que conteste queda con este borrador; nada de esto le impide publicar.',
    some_one: 'Queda una cosa por mirar. Puede publicar sin hacerlo; quedará constancia.',
    some_other: 'Quedan {{count}} cosas por mirar. Puede publicar sin hacerlo; quedará constancia.',
    all: 'Ha mirado las cinco. Si el texto cambia, esta página se lo dirá.',
  },
  heads: {
    'should-i': '¿Conviene decirlo?',
    objective: '¿Para qué es?',
    'key-message': '¿Qué deberían recordar?',
    policy: 'La lista de la empresa',
    confidential: 'Datos confidenciales',
  },
  states: { open: 'Sin mirar', done: 'Mirado', changed: 'Mirado antes de que cambiara el texto' },
  tree: {
    change: 'Cambiar',
    changeOne: 'Cambiar la respuesta a: {{question}}',
    again: 'Recorrerlo otra vez',
  },
  objective: {
    why: 'Un texto, un objetivo. Si sirve para dos, suelen ser dos textos.',
    aims: {
      receptive: 'Escuchar mejor: que se vea que tomamos nota de lo que nos dicen',
      feedback: 'Enterarnos antes de lo que no funciona',
      human: 'Que se vea a las personas que hay detrás de la empresa',
      known: 'Dar a conocer lo que hacemos',
    },
    own: 'Otro, con mis palabras',
    ownLabel: 'El objetivo de este texto',
  },
  message: {
    why: 'La frase que le gustaría oír a un lector cuando se lo cuente a otro junto a la máquina de café.',
    label: 'Mensaje clave',
    allThere: 'Todas sus palabras están en el texto.',
    missing: 'De ese mensaje no están en el texto:',
  },
  policy: {
    yes: 'Sí',
    no: 'No',
    'not-applicable': 'No procede',
    stillTrue: 'He leído el texto nuevo: las respuestas valen',
    edit: 'Editar la lista',
    editHelp:
      'Desde entonces es la lista de su empresa, la misma para todos los borradores y en el idioma en que usted la escriba.',
    point: 'Punto {{number}}',
    remove: 'Quitar',
    removeOne: 'Quitar el punto {{number}}',
    add: 'Añadir un punto',
    keep: 'Guardar la lista',
    cancel: 'Dejarla como estaba',
    reset: 'Volver a la lista de Ensayo',
  },
  confidential: {
    reading: 'Leyendo el texto…',
    failed:
      'No se ha podido leer el texto ahora. No se ha perdido nada; salga de esta página y vuelva a entrar para intentarlo.',
    none: 'Ensayo no encuentra cifras, nombres ni números que parezcan confidenciales. Eso no prueba nada: no conoce su empresa.',
    found_one: 'Este pasaje puede ser confidencial:',
    found_other: 'Estos {{count}} pasajes pueden ser confidenciales:',
    public: 'Ya es público',
    'mine-to-say': 'No es público y puedo decirlo',
    'will-remove': 'Lo quitaré',
    goRemove: 'Ir al texto',
    looked: 'He buscado lo que ningún programa encuentra: nombres entre líneas, un plan, una fecha.',
  },
}
