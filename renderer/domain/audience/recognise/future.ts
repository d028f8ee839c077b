/** Words that look ahead. Spanish verbs say it by their ending; the accent tells "publicará" from "publicara". */
import { spanish } from '../../tone/inflect/es.ts'
import { fold, type Word } from './words.ts'

const lemmas =
  'dar decir hacer ir venir volver estar tener poner salir saber poder haber ser ver llamar contar publicar informar explicar responder contestar devolver pagar cambiar revisar reparar arreglar resolver corregir enviar mandar escribir hablar reunir recibir atender visitar bajar subir abrir cerrar mantener actualizar avisar comunicar anunciar presentar entregar abonar reembolsar sustituir reponer compensar indemnizar asumir cumplir retirar analizar investigar comprobar terminar acabar empezar comenzar seguir continuar quedar pedir ofrecer ayudar acompañar buscar encontrar proponer firmar medir contratar formar invertir trabajar escuchar preguntar leer confirmar detallar compartir facilitar garantizar conocer tardar llegar tomar llevar traer dejar parar reabrir reanudar restablecer recuperar ampliar reducir bajar eliminar crear montar instalar cubrir dedicar destinar consultar negociar votar decidir elegir nombrar aclarar rectificar dimitir renunciar recordar volver pasar comer cenar celebrar empezar estudiar valorar'.split(
    ' ',
  )

const firstPersons = new Set(
  lemmas.flatMap((lemma) =>
    spanish
      .verb(lemma)
      .filter((form) => form.tag === 'ind.fut.1s' || form.tag === 'ind.fut.1p')
      .map((form) => fold(form.text)),
  ),
)
const notFuture = new Set('quizá jamás además demás detrás atrás tras tendrás'.split(' '))

/** "daré", "daremos", also without its accent. */
export const isFirstPersonFuture = (word: Word): boolean =>
  firstPersons.has(word.key) || (/(?:[aei]|d|b|r)ré$/.test(word.lower) && word.lower.length > 3)

/** Any person: "dará", "daremos", "llegarán". */
export const isSpanishFuture = (word: Word): boolean =>
  isFirstPersonFuture(word) || (/r(?:á|án|ás)$/.test(word.lower) && !notFuture.has(word.lower))

/** "hablar", "decirles", "devolvérselas". */
export const isInfinitive = (word: Word): boolean =>
  /[aei]r(?:(?:me|te|se|nos|os)?(?:lo|la|los|las|le|les)?)$/.test(word.key) && word.key.length > 1
