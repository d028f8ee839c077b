// What the buttons and fields of the mentor's room are called, where a story of two laptops needs them. By room.

export const laptopWords = {
  es: {
    review: {
      contacts: {
        paste: 'Su tarjeta, pegada aquí',
        read: 'Leer la tarjeta',
        addDo: 'Añadir a {{name}}',
        comparedDo: 'Lo hemos comparado',
        notComparedDo: 'Ya no es seguro',
      },
      room: {
        sideOpen: 'Abrir un archivo',
        overall: 'Su nota sobre el conjunto',
        export: 'Guardar la respuesta',
      },
      arrival: {
        again: 'Este archivo ya lo había abierto',
        lateTitle: 'Llegó tarde y está en su sitio',
        close: 'Cerrar',
      },
      send: {
        open: 'Mandar a su mentor',
        question: 'Su pregunta',
        save: 'Guardar el archivo',
      },
      note: {
        text: 'Lo que quiere decir',
        wording: 'Otras palabras para el pasaje',
        done: 'Listo',
      },
      margin: {
        acceptWords: 'Poner estas palabras',
        reply: 'Responder',
      },
      reply: {
        yours: 'Su respuesta',
        save: 'Guardar la respuesta',
      },
      talk: {
        answer: 'Guardar la respuesta para {{name}}',
      },
    },
    sessions: {
      empty: {
        action: 'Formar una pareja',
      },
      home: {
        addPair: 'Otra pareja',
      },
      pair: {
        mentorName: 'Quién guía',
        executiveName: 'Quién practica',
        save: 'Guardar la pareja',
      },
      plan: {
        when: 'Cuándo',
        save: 'Dejarla preparada',
      },
      room: {
        start: 'Empezar',
        finish: 'Terminar…',
      },
      notes: {
        title: 'Notas',
      },
      agreements: {
        add: 'Añadir un acuerdo',
        what: 'Qué',
        due: 'Para cuándo',
        keep: 'Guardarlo',
      },
      summary: {
        savePdf: 'Guardar en PDF…',
        saved: 'Guardado como {{file}}.',
      },
    },
    mentoring: {
      form: {
        agreement: 'Qué queda entre los dos',
        howOften: 'Cada cuánto se ven',
        goals: 'Qué busca',
      },
      home: {
        programmes: 'Programas',
      },
      programme: {
        follow: 'Seguirlo con alguien…',
      },
      follow: {
        start: 'Primera sesión',
        save: 'Seguirlo',
      },
      assessment: {
        answerOf: '{{time}}, {{name}}: contestar',
        againOf: '{{time}}, {{name}}: contestar de nuevo',
        start: 'Al empezar',
        closing: 'Al terminar',
        save: 'Guardar mis respuestas',
        compare: 'Ver las respuestas, una al lado de la otra',
        furtherCount_other: 'En {{count}} cosas, con más soltura.',
        sameCount_other: 'En {{count}}, igual.',
      },
    },
    desk: {
      title: 'Quién espera qué',
      open: 'Abrir',
      matters: {
        'draft-waits': '{{name}} espera sus observaciones sobre «{{title}}».',
      },
    },
    today: {
      due: {
        proposed: 'Sesión {{number}} de {{of}} con {{name}}, aún sin fecha',
        closing: 'Las preguntas del final, con {{name}}',
        notesArrived: 'Observaciones de {{name}} sobre «{{title}}»',
      },
      word: {
        of: 'Lo que dice {{name}}',
      },
    },
    guided: {
      hidden: {
        uncover: 'Destapar',
        cover: 'Tapar',
        label: 'Notas privadas, solo en este portátil',
      },
      finish: {
        reflect: 'Antes, dos minutos cada uno',
      },
      reflection: {
        field: 'Lo que escribe {{name}}',
        write: 'Le toca a {{name}}',
        finish: 'Terminar la sesión',
      },
    },
  },
  en: {
    review: {
      contacts: {
        paste: 'Their card, pasted here',
        read: 'Read the card',
        addDo: 'Add {{name}}',
        comparedDo: 'We’ve compared it',
        notComparedDo: 'It’s no longer certain',
      },
      room: {
        sideOpen: 'Open a file',
        overall: 'Your note on the whole',
        export: 'Save the answer',
      },
      arrival: {
        again: 'You’ve opened this file before',
        lateTitle: 'It came late and is in its place',
        close: 'Close',
      },
      send: {
        open: 'Send to your mentor',
        question: 'Your question',
        save: 'Save the file',
      },
      note: {
        text: 'What you want to say',
        wording: 'Other words for the passage',
        done: 'Done',
      },
      margin: {
        acceptWords: 'Use these words',
        reply: 'Reply',
      },
      reply: {
        yours: 'Your reply',
        save: 'Keep the reply',
      },
      talk: {
        answer: 'Save the answer for {{name}}',
      },
    },
    sessions: {
      empty: {
        action: 'Make a pair',
      },
      home: {
        addPair: 'Another pair',
      },
      pair: {
        mentorName: 'Who guides',
        executiveName: 'Who practises',
        save: 'Save the pair',
      },
      plan: {
        when: 'When',
        save: 'Plan it',
      },
      room: {
        start: 'Start',
        finish: 'Finish…',
      },
      notes: {
        title: 'Notes',
      },
      agreements: {
        add: 'Add an agreement',
        what: 'What',
        due: 'By when',
        keep: 'Keep it',
      },
      summary: {
        savePdf: 'Save as PDF…',
        saved: 'Saved as {{file}}.',
      },
    },
    mentoring: {
      form: {
        agreement: 'What stays between you',
        howOften: 'How often you meet',
        goals: 'What they’re after',
      },
      home: {
        programmes: 'Programmes',
      },
      programme: {
        follow: 'Follow it with someone…',
      },
      follow: {
        start: 'First session',
        save: 'Follow it',
      },
      assessment: {
        answerOf: '{{time}}, {{name}}: answer',
        againOf: '{{time}}, {{name}}: answer again',
        start: 'At the start',
        closing: 'At the end',
        save: 'Keep my answers',
        compare: 'See the answers side by side',
        furtherCount_other: 'More at ease with {{count}} things.',
        sameCount_other: 'With {{count}}, as before.',
      },
    },
    desk: {
      title: 'Who’s waiting for what',
      open: 'Open',
      matters: {
        'draft-waits': '{{name}} is waiting for your notes on “{{title}}”.',
      },
    },
    today: {
      due: {
        proposed: 'Session {{number}} of {{of}} with {{name}}, no date yet',
        closing: 'The questions at the end, with {{name}}',
        notesArrived: 'Notes from {{name}} on “{{title}}”',
      },
      word: {
        of: 'What {{name}} says',
      },
    },
    guided: {
      hidden: {
        uncover: 'Uncover',
        cover: 'Cover',
        label: 'Private notes, only on this laptop',
      },
      finish: {
        reflect: 'Two minutes each first',
      },
      reflection: {
        field: 'What {{name}} writes',
        write: '{{name}}’s turn',
        finish: 'Finish the session',
      },
    },
  },
} as const
