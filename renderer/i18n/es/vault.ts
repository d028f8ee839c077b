import type { vault as en } from '../en/vault.ts'

export const vault: typeof en = {
  welcome: {
    title: 'Una sala para ensayar, donde nadie mira.',
    lead: 'Todo lo que escriba se queda en este portátil, cifrado. Nada sale si usted no lo envía.',
    language: 'Idioma',
    name: '¿Cómo quiere que le llamemos?',
    nameHelp: 'Para el saludo y las vistas previas. Puede dejarlo vacío.',
    role: 'Cargo',
    organisation: 'Organización',
    withKeychain:
      'La clave se guarda en el llavero de este sistema. Más adelante puede añadir una contraseña en Ajustes.',
    passphrase: 'Contraseña',
    passphraseHelp:
      'Al menos ocho caracteres. Tres o cuatro palabras que recuerde valen más que los símbolos.',
    passphraseWhy: 'Este sistema no tiene llavero, así que la clave la guarda una contraseña.',
    repeat: 'Otra vez',
    differs: 'No coinciden.',
    create: 'Abrir la sala',
    creating: 'Preparando la caja fuerte…',
  },
  recovery: {
    title: 'Su clave de recuperación',
    lead: 'Si olvida la contraseña o se pierde el llavero, solo esto abre la caja fuerte. Se muestra una vez. Imprímala o cópiela a mano, y guárdela lejos de este portátil.',
    save: 'Guardar como PDF para imprimir',
    saved: 'Guardada como {{name}}. Imprímala y después borre el archivo.',
    kept: 'Ya la tengo a buen recaudo',
    go: 'Pasar',
    documentTitle: 'Clave de recuperación de Ensayo',
    documentSubtitle: 'Hecha el {{day}}',
    documentText:
      'Quien tenga esta hoja puede abrir la caja fuerte en el portátil donde se hizo. Guárdela como guardaría una escritura. Para usarla, elija «Usar la clave de recuperación» donde Ensayo pide la contraseña. Las mayúsculas, los espacios y los guiones no importan.',
    fileName: 'Clave de recuperación de Ensayo',
  },
  unlock: {
    title: 'La sala está cerrada.',
    lead: 'Lo que escribió está dentro, como lo dejó.',
    curtain: 'La cortina está corrida.',
    curtainLead: 'Sin contraseña, esto solo oculta la pantalla. Si quiere una cerradura, añádala en Ajustes.',
    passphrase: 'Contraseña',
    open: 'Abrir',
    opening: 'Abriendo…',
    useRecovery: 'Usar la clave de recuperación',
    usePassphrase: 'Usar la contraseña',
    recoveryKey: 'Clave de recuperación',
    recoveryHelp: 'Las mayúsculas, los espacios y los guiones no importan.',
  },
  damaged: {
    title: 'No se puede leer el archivo de claves de la caja fuerte.',
    text: 'Sus documentos siguen en su carpeta, intactos, y Ensayo no cambiará nada en ella. Recupere el archivo «keys» de una copia de seguridad de esa carpeta y abra Ensayo de nuevo.',
  },
}
