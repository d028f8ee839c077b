import type { common as en } from '../en/common.ts'

export const common: typeof en = {
  keys: { delete: 'Supr', space: 'Espacio' },
  actions: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    save: 'Guardar',
    retry: 'Reintentar',
    copy: 'Copiar',
    back: 'Volver',
    open: 'Abrir',
  },
  languages: { es: 'Español', en: 'Inglés' },
  errors: {
    'unknown-method': {
      what: 'Una parte de la aplicación pidió algo que no existe.',
      now: 'Sus textos están intactos. Cierre Ensayo y vuelva a abrirlo; si se repite, el error es nuestro.',
    },
    'invalid-parameters': {
      what: 'No se pudo aceptar tal como está escrito.',
      now: 'No ha cambiado nada. Revise lo que escribió e inténtelo otra vez.',
    },
    forbidden: {
      what: 'Eso aquí no está permitido.',
      now: 'No ha cambiado nada ni ha salido nada de este portátil.',
    },
    'not-found': {
      what: 'Ya no está aquí.',
      now: 'Quizá se movió o se cerró entretanto. Vuelva a la lista y mire de nuevo.',
    },
    conflict: {
      what: 'Este texto cambió entretanto en otro lugar.',
      now: 'Se conservan los dos: el suyo está aquí y el otro, entre las versiones.',
    },
    'vault-absent': {
      what: 'En este portátil todavía no hay caja fuerte.',
      now: 'Créela en la primera página; es cosa de un minuto.',
    },
    'vault-locked': {
      what: 'La caja fuerte está cerrada.',
      now: 'Lo que escribió está a salvo dentro. Ábrala para seguir.',
    },
    'vault-damaged': {
      what: 'No se puede leer el archivo de claves de la caja fuerte.',
      now: 'Sus documentos siguen en su carpeta, intactos. Antes de nada, recupere ese archivo de una copia de seguridad.',
    },
    'wrong-passphrase': {
      what: 'Con eso no se abre la caja fuerte.',
      now: 'Revise las mayúsculas y el idioma del teclado. No se borra nada, por más veces que lo intente.',
    },
    'weak-passphrase': {
      what: 'Esa contraseña es demasiado fácil.',
      now: 'Use al menos ocho caracteres. Tres o cuatro palabras que recuerde valen más que los símbolos.',
    },
    'no-keychain': {
      what: 'Este sistema no tiene un llavero que guarde la clave.',
      now: 'Elija una contraseña.',
    },
    'document-damaged': {
      what: 'No se puede leer este documento.',
      now: 'Su archivo queda como está y lo demás funciona. Puede que en una copia de seguridad esté bien.',
    },
    'newer-format': {
      what: 'Esto lo escribió una versión más nueva de Ensayo.',
      now: 'Queda intacto. Ábralo con esa versión o con una posterior.',
    },
    'disk-full': {
      what: 'El disco está lleno y no se pudo guardar el último cambio.',
      now: 'Lo guardado antes está a salvo y el texto sigue en pantalla. Libere espacio y se guardará.',
    },
    'disk-failed': {
      what: 'El disco no aceptó el cambio.',
      now: 'Lo guardado antes está a salvo y el texto sigue en pantalla. Si continúa, cópielo en otro lugar.',
    },
    'too-large': {
      what: 'Es demasiado largo para su destino.',
      now: 'No se ha enviado nada. Acórtelo e inténtelo otra vez.',
    },
    offline: {
      what: 'No hay conexión.',
      now: 'El texto sigue aquí, intacto. Puede esperar en la puerta.',
    },
    unreachable: {
      what: 'El servidor no contestó.',
      now: 'El texto sigue aquí, intacto. Inténtelo más tarde.',
    },
    'timed-out': {
      what: 'El servidor tardó demasiado.',
      now: 'El texto sigue aquí, intacto. Inténtelo más tarde.',
    },
    'refused-address': {
      what: 'Ensayo no envía a esa dirección.',
      now: 'No ha salido nada. Revísela: debe ser pública y empezar por https.',
    },
    'credentials-refused': {
      what: 'La red no aceptó esas credenciales.',
      now: 'No se ha enviado nada suyo. Revise el nombre y la contraseña de aplicación, e inténtelo otra vez.',
    },
    'rate-limited': {
      what: 'La red pide una pausa.',
      now: 'El texto sigue aquí, intacto. En un momento se lo volveremos a ofrecer.',
    },
    'rejected-by-network': {
      what: 'La red rechazó el texto.',
      now: 'El texto sigue aquí, intacto. Mire la longitud y los enlaces, y revíselo de nuevo.',
    },
    'outcome-unknown': {
      what: 'Se envió, pero no llegó respuesta.',
      now: 'Ensayo mirará si llegó antes de enviar nada otra vez.',
    },
    'not-publishable': {
      what: 'Este borrador nació en un ensayo y no se puede publicar.',
      now: 'Si es lo que quiere, duplíquelo como borrador libre.',
    },
    'review-expired': {
      what: 'El texto cambió después de la revisión, o estuvo abierta demasiado tiempo.',
      now: 'No se ha enviado nada. Revíselo de nuevo.',
    },
    'too-late': {
      what: 'Ya ha empezado a salir.',
      now: 'El recibo dirá cómo fue; desde ahí se puede retirar.',
    },
    unexpected: {
      what: 'Falló algo que no debía fallar.',
      now: 'Lo guardado está a salvo en el disco. Inténtelo otra vez; si se repite, cierre Ensayo y vuelva a abrirlo.',
    },
    cancelled: { what: 'Cancelado.', now: 'No ha cambiado nada.' },
  },
  reasons: {
    mistyped: {
      what: 'Hay un desliz en esa clave de recuperación.',
      now: 'Compárela con la hoja, letra por letra. No se borra nada, por más veces que lo intente.',
    },
    'in-use': {
      what: 'Otro Ensayo tiene abierta esta carpeta.',
      now: 'No se ha tocado nada. Cierre el otro y abra este de nuevo.',
    },
  },
}
