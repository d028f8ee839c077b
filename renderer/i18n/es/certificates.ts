import type { certificates as en } from '../en/certificates.ts'

export const certificates: typeof en = {
  section: 'Certificados',
  lead: 'Lo que usted terminó en Ensayo, firmado por su propia aplicación, sin pasar por nadie.',
  honest:
    'Lo emite la propia persona. Dice que su Ensayo registró este trabajo; no prueba quién es. Eso lo hace comparar la huella de viva voz.',

  said: '{{name}} terminó «{{title}}», de Ensayo, el {{day}}.',
  lessons_one: 'Una lección',
  lessons_other: '{{count}} lecciones',
  minutes_one: '{{lessons}}, un minuto de lectura y ejercicios.',
  minutes_other: '{{lessons}}, unos {{count}} minutos de lectura y ejercicios.',
  minutesAssessed_one: '{{lessons}}, un minuto de lectura y ejercicios, y la evaluación final aprobada.',
  minutesAssessed_other:
    '{{lessons}}, unos {{count}} minutos de lectura y ejercicios, y la evaluación final aprobada.',
  own: {
    title: 'Los suyos',
    emptyTitle: 'Todavía no hay ninguno.',
    emptyText: 'Se ofrecen al terminar un recorrido de lecciones, si los quiere.',
    savePdf: 'Guardar en PDF…',
    saveFile: 'Guardar el archivo…',
    copy: 'Copiar el texto',
    remove: 'Quitar…',
    actsOf: 'Certificado: {{title}}',
    saved: 'Guardado como {{file}}.',
    copied: 'Copiado. Quien lo pegue en su Ensayo puede comprobarlo.',
    copyFailed: 'El sistema no aceptó la copia. El certificado está intacto.',
    removeTitle: '¿Quitar este certificado?',
    removeText:
      'Se quita de aquí. Las copias que haya dado siguen valiendo: un certificado firmado no se puede retirar.',
    removeDo: 'Quitarlo',
    removed: 'El certificado ya no está aquí.',
    fileName: 'Certificado de {{name}}',
  },

  issue: {
    title: 'Un certificado, si lo quiere',
    name: 'El nombre que llevará',
    nameHelp: 'Ya no se podrá cambiar; sí emitir otro.',
    needsName: 'El certificado necesita un nombre.',
    badName: 'Este nombre contiene signos que no se ven. Escríbalo de nuevo.',
    do: 'Emitir el certificado',
    done: 'Aquí está su certificado.',
    another: 'Emitirlo con otro nombre…',
  },

  paper: {
    label: 'Certificado de Ensayo',
    finished: 'terminó',
    day: 'Emitido',
    fingerprint: 'Huella de quien lo emite',
    check: 'Se comprueba en Ensayo, sin red: Ajustes, Certificados, con este texto:',
  },

  check: {
    title: 'Comprobar un certificado',
    text: 'El texto del certificado',
    help: 'Pegue el texto entero o suelte aquí el archivo. No sale nada de este portátil.',
    choose: 'Elegir un archivo…',
    do: 'Comprobarlo',
    unreadable: 'No se pudo leer ese archivo. Inténtelo otra vez o pegue su texto.',
    tooLarge: 'Ese archivo es demasiado grande para ser un certificado.',
    own: 'Es suyo y está intacto.',
    contact: 'Está intacto y lo firma {{name}}, de sus contactos.',
    notCompared:
      'Está intacto y lo firma quien usted guardó como {{name}}. Todavía no han comparado la huella.',
    unknown: 'Está intacto. Quién lo firma, este Ensayo no lo sabe.',
    unknownNow: 'Pida a esa persona que le lea la huella que ve en su Ensayo. Debe ser esta:',
    signedBy: 'Lo firma esta huella:',
    altered: 'No es lo que se firmó.',
    alteredNow:
      'Falta una parte o algo cambió por el camino. Pida el archivo otra vez, o copie el texto entero, desde «ensayo-certificate» hasta el final.',
    'not-a-certificate': 'Ahí no hay ningún certificado.',
    'not-a-certificateNow': 'El texto de uno empieza por «ensayo-certificate-1».',
    'newer-format': 'Lo emitió un Ensayo más nuevo que este.',
    'newer-formatNow': 'Con una versión reciente se podrá comprobar.',
  },

  identity: {
    title: 'Su huella',
    text: 'Léala en voz alta a quien reciba algo firmado por usted: si en su pantalla ve los mismos números, viene de este Ensayo. No es secreta.',
    renew: 'Hacer otra identidad…',
    renewTitle: '¿Hacer otra identidad?',
    renewText:
      'La huella cambia y habrá que volver a compararla con cada persona. Lo firmado hasta hoy sigue siendo válido.',
    renewLost:
      'La identidad que había no se puede leer. Antes, mire si una copia de seguridad la conserva: lo que le cifraron con ella no se abrirá con otra. Sus textos y certificados no dependen de ella.',
    renewDo: 'Hacer otra',
    renewed: 'Hecho. Esta es la huella nueva.',
  },

  mentor: {
    label: 'Certificado de quien guía',
    help: 'Opcional. Pegue el texto; aparecerá en los resúmenes mientras esté intacto.',
    useOwn: 'Usar el mío: {{title}}',
    heading: 'Certificado de quien guía',
    line: '{{said}} Huella: {{fingerprint}}.',
  },
}
