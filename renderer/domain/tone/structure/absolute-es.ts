import type { ClausePattern } from './clause-patterns.ts'
import { clausePattern as make, either, usualGuards as basic } from './make-clause-pattern.ts'

/** A future, simple ("perderá") or with "ir a"; verbs of feeling and of not knowing are no promises. */
const feeling =
  '(?!ganaré|pedir|solicitar|prob|sent|vivir|olvid|record|agradec|sabr|podr|extrañ|querr|quer|perdon|llorar|lament|aprender|llegaré|entender|comprender|echar|acord|deber|qued(?!ar(?:á|án|emos)_(?:atrás|fuera|sin))|cans|conocer|imagin|ver|dej(?:aré|aremos)|admir|llevar|ser(?:é|á|án)_(?:igual|un|una|mi|nuestr|bienvenid|lo_mismo|el_mismo|la_misma|fácil|suficiente|parte))'
const simple = '[a-zñáéíóúü]+(?:ré|rás|rá|remos|réis|rán)'
const going =
  '(?:voy|vas|va|vamos|vais|van)_a_(?!olvid|saber|poder|perdon|entender|ser_igual)[a-zñ]+r(?:se|nos|les?|los?|las?|te|me)?'
const FUT = `(${feeling}(?!detrás|atrás|jamás|además|demás|parís|través)${simple}|${going})`
const pronoun = '(se|le|les|te|os|lo|la|los|las|nos)?'
const HARM =
  '(riesgos?|peligros?|fallos?|errores|error|defectos?|sustos?|sorpresas?|retrasos?|demoras?|comisión|comisiones|costes?_ocultos|accidentes?|incidencias?|quejas?|reclamaciones|despidos?|recortes?|cierres?|pérdidas?|problemas?|caídas?|averías?|efectos?_secundarios?|efectos?_adversos?|cortes?|molestias?|interrupciones|fugas?|dudas?|subidas?|complicaciones|letra_pequeña|dolor|brechas?)'
const GOODS =
  '(resultados?|ventas|ingresos|beneficios?|facturación|rentabilidad|éxito|ahorro|seguridad|calidad|satisfacción|plazos?|entregas?|jubilación|futuro|empleos?|puestos?|crecimiento|suministro|inversión|ganancias?|dividendo|dinero|ahorros|capital|tranquilidad|victoria|continuidad|puntualidad|stock|abastecimiento)'
const SURE =
  '(segur[oa]s?|fiables?|garantizad[oa]s?|asegurad[oa]s?|blindad[oa]s?|protegid[oa]s?|infalibles?|inviolables?|eficaz|eficaces|efectiv[oa]s?|inocu[oa]s?|indestructibles?|a_salvo|rentables?)'
const WHOLLY =
  '(100_%|cien_por_cien|cien_por_ciento|100_por_100|100_por_ciento|totalmente|completamente|absolutamente|plenamente|más_que)'

const past =
  / (?:fue|fueron|hubo|tuvimos|tuve|tuvo|hicimos|cerramos el|registramos|logramos|llevamos|ha|han|hemos|había|habían|era|eran|terminamos|acabó|terminó|salió|pasado|pasada|ayer) /u
const hope =
  / (?:quizá|quizás|esperamos|espero|confío|confiamos|ojalá|objetivo|meta|aspiramos|aspiro|intentaremos|intentaré|queremos|quiero|quisiera|probablemente|posiblemente|previsto|prevemos|prevé|prevén|calculamos|calculo|creo|creemos|estimamos|depende|según|nada garantiza|sueño|soñamos|apuesto) /u
/** Notices of what is open, allowed or running on a day. */
const notice =
  / (?:hoy|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|sábados|domingos|festivo|festivos|huelga|obras|horario|temporal|acceso|entrada|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) /u
const law = / (?:ley|contrato|convenio|póliza|reglamento|estatutos|norma|juez|sentencia|garantía) /u

const BUSINESS =
  '(mercado|cuota|clientes|usuarios|millones|millón|euros|dólares|pesos|ventas|ingresos|beneficios?|facturación|plantilla|tiendas|competencia|grandes|rivales|líderes|producción|exportaciones|resultados|tamaño|sector|récord|%)'
const WIN =
  '((?:duplicar|triplicar|cuadruplicar|doblar|multiplicar|liderar|dominar|conquistar|superar|batir|arrasar|adelantar|ganar)(?:é|á|emos|án)|(?:voy|va|vamos|van)_a_(?:duplicar|triplicar|doblar|multiplicar|liderar|dominar|conquistar|superar|batir|arrasar|adelantar))'
const CERTAIN =
  '(pase_lo_que_pase|cueste_lo_que_cueste|sí_o_sí|con_toda_seguridad|con_total_seguridad|con_absoluta_certeza|sin_duda_alguna|sin_excepción|sin_excepciones|bajo_ningún_concepto|bajo_ninguna_circunstancia|en_ningún_caso|de_una_vez_por_todas|para_siempre|de_por_vida|garantizado|sin_falta|(?:se|te|os)_lo_(?:juro|juramos|prometo|prometemos|garantizo|garantizamos|aseguro|aseguramos))'

/** Made when the language is met: reading them takes longer than a post. */
export const spanishAbsolutes = (): readonly ClausePattern[] => [
  make(
    'nadie-hara',
    'promise-of-never',
    'warning',
    `(?:nadie|ninguno|ninguna)(?!_(?:sab|pued|pod|conoc|entiend|imagin|dij|dic|ha_|había_|quier|cre|dud|quer)) *4 no? ${pronoun} ${FUT} *2`,
    either(notice, hope),
  ),
  make(
    'ningun-sujeto',
    'promise-of-never',
    'warning',
    `(ningún|ninguna|ni_un_solo|ni_una_sola) [a-zñáéíóúü]+ *4 ${pronoun} ${FUT} *2`,
    either(notice, hope),
  ),
  make(
    'nada-hara',
    'promise-of-never',
    'warning',
    `(nada|nada_ni_nadie) (podrá_(?:parar|detener|frenar)|nos_(?:parará|detendrá|frenará)|cambiará_(?:eso|esto)|fallará|se_romperá|puede_(?:fallar|pararnos|detenernos|salir_mal)|va_a_(?:fallar|pararnos|detenernos|cambiar_eso|cambiarlo))`,
    hope,
  ),
  make(
    'no-nadie',
    'promise-of-never',
    'warning',
    `no (se|le|les|te|os|lo|la|nos)? (se|lo|la|los|las)? ${FUT} *5 (nunca|jamás|nunca_más|nadie|ni_un_solo|ni_una_sola|nada_ni_nadie) *2`,
    either(notice, hope),
  ),
  make(
    'no-ningun-dano',
    'promise-of-never',
    'warning',
    `no (se|le|les|te|os|lo|la|nos)? ${FUT} *2 (ningún|ninguna|ni_un|ni_una|un_solo|una_sola) ${HARM}`,
    hope,
  ),
  make('nunca-futuro', 'promise-of-never', 'warning', `(nunca|jamás|nunca_más) *2 ${FUT} *2`, hope),
  make(
    'nunca-circunstancia',
    'promise-of-never',
    'warning',
    `(nunca|jamás) , (?:bajo|en|por) *4 , *6 ${FUT} *1`,
    hope,
  ),
  make(
    'futuro-nunca',
    'promise-of-never',
    'warning',
    `no ${pronoun} ${FUT} *4 (nunca|jamás|nunca_más)`,
    hope,
  ),
  make(
    'nunca-falla',
    'certainty',
    'advice',
    `(nunca|jamás) ${pronoun} (avería|averían|falla|fallan|rompe|rompen|estropea|estropean|equivoca|equivocan|cae|caen|cuelga|cuelgan|caduca|agota|agotan|pierde|pierden|oxida|atasca|decepciona|defrauda)`,
    either(past, hope),
  ),
  make(
    'no-fallara',
    'certainty',
    'warning',
    `no (se|le|les|te|os|nos)? (fallará|fallarán|fallaremos|romperá|averiará|arrepentirá|arrepentirás|arrepentirán|notará_nada|notarán_nada|notarás_nada|defraudará|defraudaremos|decepcionará|decepcionaremos|va_a_fallar|van_a_fallar|vamos_a_fallar)`,
    hope,
  ),
  make(
    'siempre-futuro',
    'promise-of-never',
    'advice',
    `siempre ${pronoun} (?!ser|estar|habr|tendr|llevar|agradec|quedar|querr|podr)${FUT}`,
    hope,
  ),
  make(
    'futuro-siempre',
    'promise-of-never',
    'advice',
    `(?!enviar|mandar|publicar|avisar|informar|celebrar|ser|estar|habr|tendr|llevar|quedar|querr|podr)${FUT} siempre *2`,
    hope,
  ),
  make(
    'siempre-seguro',
    'certainty',
    'warning',
    `(será|serán|estará|estarán|seremos) *1 siempre *1 (segur[oa]s?|fiables?|puntual|puntuales|gratis|gratuit[oa]s?|rentables?|transparentes?|estables?|los_primeros|los_mejores|el_mejor|la_mejor|líderes|los_más|el_más|la_más)`,
    hope,
  ),
  make(
    'para-siempre',
    'promise-of-never',
    'warning',
    `(?!cerrar|ir|marchar|perder|desaparecer)${FUT} *6 (para_siempre|de_por_vida|por_siempre)`,
    either(hope, / (?:memoria|corazón|recuerdo|cierra|cerrará) /u),
  ),
  make(
    'cero-danos',
    'certainty',
    'warning',
    `(cero|0) ${HARM} *2`,
    either(past, hope, / (?:tolerancia|política|desde|llevamos|días|balance|registró|plan|sumamos) /u),
    ['question', 'conditional', 'reported', 'negated'],
  ),
  make(
    'sin-un-solo',
    'certainty',
    'warning',
    `sin (un_solo|una_sola|ningún|ninguna|el_menor|la_menor|ningún_tipo_de) (?!dudas?_|problemas?_)${HARM}`,
    either(past, hope, /(?:ó|aron|ieron|amos|imos|é|í) /u),
    ['question', 'conditional', 'reported', 'negated', 'mentioned'],
  ),
  make(
    'del-todo-seguro',
    'certainty',
    'warning',
    `${WHOLLY} ${SURE}`,
    either(hope, / (?:estoy|estamos|me siento|ley|convenio|garantía) /u),
    ['question', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'bien-asegurado',
    'guarantee',
    'warning',
    `${GOODS} *4 (está|están|estará|estarán|queda|quedan|quedará|es|va|sigue) ${WHOLLY}? (garantizad[oa]s?|asegurad[oa]s?|blindad[oa]s?)`,
    either(law, hope),
    ['question', 'conditional', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'bien-garantizado',
    'guarantee',
    'warning',
    `${GOODS} ${WHOLLY}? (garantizad[oa]s?|asegurad[oa]s?)`,
    either(law, hope),
    ['question', 'conditional', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'garantizamos-bienes',
    'guarantee',
    'warning',
    `(garantizamos|garantizo|le_garantiza|les_garantiza|te_garantiza|le_aseguramos|te_aseguramos|aseguramos|prometemos|prometo) (el|la|los|las|su|tu|unos|unas|un|una)? ${GOODS} *3`,
    either(law, / (?:durante|por|hasta) [^ ]+ (?:años|meses) /u),
    [...basic, 'negated'],
  ),
  make(
    'prometemos-que',
    'guarantee',
    'warning',
    `(?:le|les|te|os)? (prometo|prometemos|garantizo|garantizamos|aseguro|aseguramos|juro|juramos|doy_mi_palabra_de|damos_nuestra_palabra_de) que *5 ${FUT} *2`,
    law,
    ['question', 'negated', 'mentioned'],
  ),
  make(
    'imposible-que',
    'certainty',
    'warning',
    `(imposible|impensable) (que_(?:falle|fallen|fallemos|se_repita|vuelva|pierda|pierdan|salga_mal|ocurra|suceda|pase|se_caiga)|perder|fallar|equivocarse|perderse_nada|arrepentirse)`,
    / (?:era|fue|parecía|casi|resulta) /u,
    ['question', 'reported', 'negated', 'mentioned'],
  ),
  make(
    'certeza-detras',
    'certainty',
    'warning',
    `${FUT} *8 ,? ${CERTAIN}`,
    either(hope, / (?:cerraremos|cerrará|cerrarán|cierra|marcho) /u),
    ['question', 'reported', 'mentioned'],
  ),
  make('certeza-delante', 'certainty', 'warning', `${CERTAIN} ,? *3 ${FUT} *3`, hope, [
    'question',
    'reported',
    'mentioned',
  ]),
  make('pase-lo-que-pase', 'certainty', 'warning', `*4 ,? (pase_lo_que_pase|sí_o_sí)`, either(past, hope), [
    'question',
    'reported',
    'mentioned',
  ]),
  make(
    'ganaremos',
    'forecast',
    'warning',
    `${WIN} *4 ${BUSINESS}`,
    either(hope, / (?:crisis|dificultades) /u),
    [...basic, 'negated'],
  ),
  make(
    'seremos',
    'forecast',
    'warning',
    `(seremos|vamos_a_ser|será|serán|va_a_ser) *3 (líder|líderes|rentables|referentes?|número_uno|número_1|imparables|invencibles|los_primeros|los_mayores|los_mejores)`,
    hope,
    [...basic, 'negated'],
  ),
  make('mejor-de-la-historia', 'forecast', 'warning', `(será|va_a_ser|serán) , *4 , el mejor *6`, hope, [
    ...basic,
    'negated',
  ]),
  make(
    'mejor-ano',
    'forecast',
    'warning',
    `(año|trimestre|semestre|ejercicio|mes|campaña|temporada|resultado|2026|2027|2028) *3 (será|va_a_ser) *2 (mejor|récord|histórico|histórica|excepcional) *4`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'tendremos',
    'forecast',
    'warning',
    `(tendremos|alcanzaremos|llegaremos_a|facturaremos|venderemos|ingresaremos|captaremos|sumaremos|vamos_a_(?:tener|facturar|vender|ingresar|alcanzar|captar)) *3 (%|millones|millón|mil_euros|mil_dólares|mil_clientes|mil_usuarios|(?:\\d{3,}|\\d+[.]\\d+|cien|doscientos|quinientos)_(?:clientes|usuarios|tiendas|euros|dólares)|cuota|mitad_del_mercado|por_ciento) *3`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'en-todas-partes',
    'forecast',
    'advice',
    `(estaremos|llegaremos|vamos_a_estar) (en|a) (todos|todas) *4`,
    hope,
    [...basic, 'negated'],
  ),
  make('pasara-a-la-historia', 'forecast', 'warning', `(pasará|pasarán) a la historia`, hope, [
    ...basic,
    'negated',
  ]),
  make(
    'la-mitad',
    'forecast',
    'advice',
    `(ahorrará|ahorrarás|ahorrarán|ganará|ganarás|ganarán|pagará|pagarás|recuperará|recuperarás) *3 (la_mitad|el_doble|el_triple|toda|todo|un_%|más_que) *3`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'primer',
    'forecast',
    'warning',
    `(seremos|vamos_a_ser) *1 (el|la|los|las) (primer|primera|primeros|primeras|mayor|mayores|mejor|mejores|más) *4`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'resultados-suben',
    'forecast',
    'warning',
    `(ventas|ingresos|beneficios?|facturación|exportaciones|acción|acciones|cotización|márgenes|margen|producción|cuota) *3 se? (duplicar|triplicar|multiplicar|disparar|crecer|subir|mejorar|aumentar)(?:á|án) *4`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'resultados-van-a-subir',
    'forecast',
    'warning',
    `(ventas|ingresos|beneficios?|facturación|exportaciones|acción|acciones|cotización|márgenes|margen|producción|cuota) *3 se? (va|van) a (duplicar|triplicar|multiplicar|disparar|crecer|subir|mejorar|aumentar)(?:se)? *4`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'no-volvera-a-sufrir',
    'promise-of-never',
    'warning',
    `no (volverá|volverás|volverán|volveréis|volveremos) a (perder|sufrir|pagar|esperar|preocuparse|preocuparte|fallar|fallarles|quedarse|quedarte|tener_(?:problemas|miedo|un)|llegar_tarde|pasar_(?:frío|calor|hambre)|depender|equivocar[a-z]+) *3`,
    hope,
  ),
  make(
    'inmune',
    'certainty',
    'warning',
    `(inmunes?|invulnerables?) a (cualquier|todo|todos|todas|los|las) *2`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'siempre-a-la-hora',
    'certainty',
    'advice',
    `(?:llega|llegan|cumple|cumplen|funciona|funcionan|está|están|es|son|entregamos|llegamos|sale|salen) siempre *1 (a_tiempo|a_la_hora|en_plazo|puntual|puntuales|segur[oa]s?|fiables?|bien|gratis)`,
    either(past, hope),
    [...basic, 'negated'],
  ),
  make(
    'siempre-llegamos',
    'certainty',
    'advice',
    `siempre (llegamos_a_(?:tiempo|la_hora)|cumplimos|acertamos|entregamos_a_tiempo|funciona|funcionan|llega_a_tiempo|llegan_a_(?:tiempo|la_hora)|tendr(?:á|ás|án)_(?:el|la|los|las)_(?:mejor|mejores|más)) *2`,
    either(past, hope),
    [...basic, 'negated'],
  ),
  make(
    'ningun-riesgo',
    'certainty',
    'warning',
    `no (corre|corren|hay|habrá|existe|existen|existirá|tiene|tienen|supone|entraña|conlleva) (ningún|ninguna|el_menor|la_menor|absolutamente_ningún) (riesgos?|peligros?|posibilidad|probabilidad|motivo_de_preocupación) *3`,
    either(past, hope),
    ['question', 'conditional', 'reported', 'mentioned'],
  ),
  make(
    'todos-ganan',
    'promise-of-never',
    'advice',
    `(todo_el_mundo|todos|todas|cada|cualquiera) *5 (ganarán?|recuperarán?|ahorrarán?|aprobarán?|triunfarán?|saldrán?_(?:ganando|content[oa]s?|curad[oa]s?|satisfech[oa]s?|beneficiad[oa]s?)|llegarán?_(?:puntual|puntuales|a_tiempo|a_la_hora)|querrán?|va_a_querer|van_a_querer|van_a_ganar|va_a_ganar|se_beneficiarán?|encontrarán_trabajo) *2`,
    either(hope, notice),
    [...basic, 'negated'],
  ),
  make(
    'seguro-al-cien',
    'certainty',
    'warning',
    `${SURE} (al_cien_por_cien|al_100_%|al_ciento_por_ciento|al_100|por_completo)`,
    hope,
    ['question', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'eliminaremos-todo',
    'promise-of-never',
    'warning',
    `(eliminaremos|eliminaré|acabaremos_con|acabaré_con|erradicaremos|resolveremos|solucionaremos|evitaremos|vamos_a_(?:eliminar|acabar_con|erradicar|resolver|solucionar|evitar)) (todo|toda|todos|todas|cualquier|hasta_el_último) *3`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'acabado-para-siempre',
    'certainty',
    'warning',
    `(acabado|terminado|eliminado|resuelto|solucionado|erradicado|acabamos|terminamos|acabará|resuelve|elimina|acaba) *5 (para_siempre|definitivamente|de_una_vez|de_raíz)`,
    hope,
    [...basic, 'negated'],
  ),
  make('ni-lo-hara', 'promise-of-never', 'warning', `(nunca|jamás) *5 ni (se|lo|la|le|les)? ${FUT} *1`, hope),
  make(
    'certeza-absoluta',
    'certainty',
    'warning',
    `(certeza|seguridad|garantía|convicción) (absoluta|total|plena) de que *4`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'imposible-que-pase',
    'certainty',
    'warning',
    `imposible que *3 (se|nos|le|les)? (filtren?|pierdan?|roben?|hackeen?|fallen?|accedan?|rompan?|caigan?|repitan?|entren?|salgan?_mal)`,
    / (?:era|fue|parecía|casi|resulta) /u,
    [...basic, 'negated'],
  ),
  make(
    'infalible',
    'certainty',
    'warning',
    `(somos|es|son|será|seremos) (invencibles?|imbatibles?|invulnerables?|indestructibles?|imparables?|inhackeables?)`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'nadie-compite',
    'certainty',
    'advice',
    `(nadie|ningún_[a-zñáéíóú]+) (puede|podrá) (competir|igualar[a-z]*|superar[a-z]*|alcanzarnos|pararnos|vencernos|con_nosotros) *2`,
    either(past, hope),
  ),
  make(
    'nada-que-temer',
    'certainty',
    'advice',
    `(nada_que_temer|nada_de_qué_preocuparse|ningún_motivo_de_preocupación)`,
    past,
    basic,
  ),
]
