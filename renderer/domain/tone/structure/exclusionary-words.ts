/** Masculine plural and its feminine: occupations whose two forms differ, so that naming both is simple. */
export const occupations: ReadonlyMap<string, string> = new Map(
  (
    'médicos:médicas enfermeros:enfermeras ingenieros:ingenieras arquitectos:arquitectas abogados:abogadas ' +
    'profesores:profesoras maestros:maestras directores:directoras directivos:directivas jefes:jefas ' +
    'agricultores:agricultoras ganaderos:ganaderas pescadores:pescadoras técnicos:técnicas operarios:operarias ' +
    'camareros:camareras cocineros:cocineras conductores:conductoras programadores:programadoras ' +
    'desarrolladores:desarrolladoras investigadores:investigadoras científicos:científicas empresarios:empresarias ' +
    'funcionarios:funcionarias psicólogos:psicólogas biólogos:biólogas químicos:químicas consejeros:consejeras ' +
    'diseñadores:diseñadoras vendedores:vendedoras repartidores:repartidoras consultores:consultoras ' +
    'auditores:auditoras mecánicos:mecánicas electricistas: supervisores:supervisoras coordinadores:coordinadoras ' +
    'administrativos:administrativas contadores:contadoras farmacéuticos:farmacéuticas fontaneros:fontaneras ' +
    'carpinteros:carpinteras soldadores:soldadoras mozos:mozas becarios:becarias obreros:obreras limpiadores:limpiadoras ' +
    'analistas: bomberos:bomberas cajeros:cajeras educadores:educadoras cirujanos:cirujanas gestores:gestoras ' +
    'animadores:animadoras monitores:monitoras emprendedores:emprendedoras fundadores:fundadoras ' +
    'asesores:asesoras inspectores:inspectoras veterinarios:veterinarias traductores:traductoras redactores:redactoras ' +
    'fotógrafos:fotógrafas peluqueros:peluqueras panaderos:panaderas carteros:carteras camioneros:camioneras ' +
    'cuidadores:cuidadoras entrenadores:entrenadoras meseros:meseras plomeros:plomeras ejecutivos:ejecutivas ' +
    'jardineros:jardineras operadores:operadoras encargados:encargadas doctores:doctoras'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [masculine = '', feminine = ''] = pair.split(':')
      return [masculine, feminine]
    })
    .filter(([, feminine]) => feminine !== ''),
)

const singularOf = (plural: string): string =>
  plural.endsWith('ores') ? plural.slice(0, -2) : plural.slice(0, -1)

export const singulars: ReadonlySet<string> = new Set([...occupations.keys()].map(singularOf))

const hiring: ReadonlySet<string> = new Set([
  'buscamos',
  'busco',
  'busca',
  'buscando',
  'contratamos',
  'contratar',
  'contrataremos',
  'necesitamos',
  'necesita',
  'necesito',
  'seleccionamos',
  'selecciona',
  'incorporamos',
  'incorporar',
  'solicita',
  'solicitamos',
  'precisamos',
  'requerimos',
  'vacante',
  'ofrecemos',
  'precisa',
  'requiere',
  'contrata',
  'buscan',
  'necesitan',
  'fichamos',
])

/** A word that looks for somebody to do a job. */
export const isHiring = (word: string): boolean => hiring.has(word)

/** "los", before a plural that may mean everybody. */
export const isPluralArticle = (word: string): boolean => word === 'los'
