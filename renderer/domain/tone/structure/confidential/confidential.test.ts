import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engine } from '../../testing/engine.ts'
import { ibanLengthOf } from './check-digits.ts'

const find = (text: string, language: string) =>
  engine
    .analyze(text, { language })
    .hints.filter(({ ruleId }) => ruleId.startsWith('confidential/'))
    .map(({ ruleId, quote }) => `${ruleId.slice('confidential/'.length)}: ${quote}`)

const rest97 = (text: string): number => {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

const ibanOf = (country: string, account: string): string =>
  `${country}${String(98 - rest97(`${account}${country}00`)).padStart(2, '0')}${account}`

const countries = [
  ...'AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HN HR HU'.split(
    ' ',
  ),
  ...'IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL PS PT QA RO RS RU SA SC'.split(
    ' ',
  ),
  ...'SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE'.split(' '),
]

const withLuhn = (digits: string): string => {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ')

describe('account numbers', () => {
  it('are found in every country that has an IBAN, plain and in fours', () => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), digits(30), fc.boolean(), (country, source, spaced) => {
        const iban = ibanOf(country, source.slice(0, ibanLengthOf(country) - 4))
        const written = spaced ? inFours(iban) : iban
        expect(find(`Ingresen en ${written}, por favor.`, 'es')).toEqual([`iban: ${written}`])
      }),
      { numRuns: 300 },
    )
  })

  it('are left alone when the checksum or the length is wrong', () => {
    expect(find('La cuenta ES91 2100 0418 4502 0005 1333 no existe.', 'es')).toEqual([])
    expect(find('Sample: GB29 NWBK 6016 1331 9268 1.', 'en')).toEqual([])
  })
})

describe('card numbers', () => {
  const cards = [
    digits(14).map((rest) => withLuhn(`4${rest}`)),
    digits(13).map((rest) => withLuhn(`52${rest}`)),
    digits(11).map((rest) => withLuhn(`2221${rest}`)),
    digits(12).map((rest) => withLuhn(`34${rest}`)),
    digits(11).map((rest) => withLuhn(`36${rest}`)),
    digits(11).map((rest) => withLuhn(`6011${rest}`)),
  ]

  it('are found for every issuer', () => {
    fc.assert(
      fc.property(fc.oneof(...cards), (card) => {
        expect(find(`Paid with ${card} yesterday.`, 'en')).toEqual([`card: ${card}`])
      }),
    )
  })

  it('are found in groups, and left alone when Luhn or the issuer says no', () => {
    expect(find('Usó la tarjeta 4111 1111 1111 1111.', 'es')).toEqual(['card: 4111 1111 1111 1111'])
    expect(find('Usó la tarjeta 4111-1111-1111-1111.', 'es')).toEqual(['card: 4111-1111-1111-1111'])
    expect(find('El código es 4111 1111 1111 1112.', 'es')).toEqual([])
    expect(find('The meter reads 9999999999999995.', 'en')).toEqual([])
  })
})

describe('identity numbers', () => {
  it.each([
    ['Su DNI es 12345678Z.', '12345678Z'],
    ['Su DNI es 12.345.678-Z.', '12.345.678-Z'],
    ['NIE: X1234567L', 'X1234567L'],
    ['El CIF del cliente: A58818501.', 'A58818501'],
    ['Afiliación 28/12345678/40 de la operaria.', '28/12345678/40'],
    ['CURP: HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
    ['El RFC es GODE561231GR8.', 'GODE561231GR8'],
    ['CUIT 20-12345678-6', '20-12345678-6'],
    ['RUT 12.345.678-5', '12.345.678-5'],
    ['La cédula 1.234.567-2 es de una vecina.', '1.234.567-2'],
    ['Mi cédula es 1710034065.', '1710034065'],
    ['Su cédula, 001-1391820-5, apareció ahí.', '001-1391820-5'],
    ['El DNI de la alumna es 45871236.', '45871236'],
  ])('are found in Spanish: %s', (text, number) => {
    expect(find(text, 'es')).toEqual([`id: ${number}`])
  })

  it.each([
    ['Her SSN is 123-45-6789.', '123-45-6789'],
    ['Her social security number: 123456789.', '123456789'],
    ['NI number AB 12 34 56 C', 'AB 12 34 56 C'],
    ['My PPS is 1234567T.', '1234567T'],
    ['TFN 123 456 782', '123 456 782'],
    ['His passport number is 533401187.', '533401187'],
  ])('are found in English: %s', (text, number) => {
    expect(find(text, 'en')).toEqual([`id: ${number}`])
  })

  it.each([
    ['es', 'El DNI 12345678A no existe.'],
    ['es', 'La factura 12345678Z se pagó en marzo.'],
    ['es', 'Pedido 20-12345678-6 entregado.'],
    ['es', 'La sociedad con CIF A58818501 cambia de sede.'],
    ['es', 'Vendimos 12.345.678 unidades en 2024.'],
    ['en', 'Area 000-12-3456 and area 987-65-4321 were never given out.'],
    ['en', 'Part number AB123456C is out of stock.'],
    ['en', 'Flight 1234567 carried 180 people.'],
  ])('are not seen in %s: %s', (language, text) => {
    expect(find(text, language)).toEqual([])
  })
})

const phones = [
  '612 345 678',
  '612 34 56 78',
  '912 345 678',
  '91 234 56 78',
  '+34 612 345 678',
  '+34 91 234 56 78',
  '0034 612 345 678',
  '+34612345678',
  '55 1234 5678',
  '(55) 1234-5678',
  '+52 55 1234 5678',
  '+52 1 55 1234 5678',
  '(011) 4123-4567',
  '11 4123-4567',
  '+54 9 11 4123 4567',
  '+54 11 4123-4567',
  '300 123 4567',
  '+57 300 123 4567',
  '(601) 234 5678',
  '9 8765 4321',
  '+56 9 8765 4321',
  '987 654 321',
  '+51 987 654 321',
  '0412-555-1234',
  '+58 412 555 1234',
  '099 123 4567',
  '+593 99 123 4567',
  '+598 99 123 456',
  '099 123 456',
  '+591 71234567',
  '+595 981 123456',
  '+506 8888 1234',
  '+502 5555 1234',
  '+503 7777 1234',
  '+504 9999 1234',
  '+507 6666 1234',
  '+53 5 123 4567',
  '(212) 555-0147',
  '212-555-0147',
  '212.555.0147',
  '+1 212 555 0147',
  '+1 (212) 555-0147',
  '1-212-555-0147',
  '07700 900123',
  '07700 900 123',
  '+44 7700 900123',
  '+44 20 7946 0958',
  '020 7946 0958',
  '01632 960 001',
  '0161 496 0000',
  '+44 (0)20 7946 0958',
  '087 123 4567',
  '+353 87 123 4567',
  '01 234 5678',
  '0412 345 678',
  '+61 412 345 678',
  '(02) 9876 5432',
  '+61 2 9876 5432',
  '021 123 4567',
  '+64 21 123 4567',
  '+27 82 123 4567',
  '+1 416 555 0123',
  '+1 809 555 0123',
  '809-555-0123',
]

describe('telephones', () => {
  it('of the countries of both languages are found, nine in ten and more', () => {
    const found = phones.filter(
      (phone) => find(`El de Marta es ${phone}, ya lo sabe.`, 'es').join() === `phone: ${phone}`,
    )
    expect(phones.filter((phone) => !found.includes(phone))).toEqual([])
    expect(found.length / phones.length).toBeGreaterThanOrEqual(0.9)
  })

  it.each(['612345678', '5512345678', '2125550147', '07700900123', '4123-4567'])(
    'written in one piece, or short, are found where a word says so: %s',
    (phone) => {
      expect(find(`El teléfono de Marta es ${phone}.`, 'es')).toEqual([`phone: ${phone}`])
      expect(find(`Todo lo que sé es ${phone}.`, 'es')).toEqual([])
    },
  )

  it.each([
    'La factura 612 345 678 se cobró dos veces.',
    'Pedido n.º 612345678, enviado ayer.',
    'Facturamos 612 345 678 euros.',
    'Lote 912 345 678, retirado en marzo.',
    'De 2019 a 2024 pasamos de 120 000 000 a 210 000 000 de litros.',
    'Son 1.234.567.890 pesos.',
    'El expediente 0412-555-1234 está abierto.',
    'ISBN 978 84 376 0494 7',
    'Entre 1990 2000 2010 cambió todo.',
    'La norma 2014 2015 2016 no aplica.',
    'Ref. 912345678',
    'Quedó 3-2 en 2023-2024.',
    'El 12.03.2026 a las 10.30 abrimos.',
    'Coordenadas 40.4168 -3.7038.',
    'Crecimos de +12.000.000 a +15.000.000.',
  ])('are not seen in numbers of other kinds: %s', (text) => {
    expect(find(text, 'es')).toEqual([])
  })

  it.each([
    'Invoice 212-555-0147 was paid.',
    'Order number 2125550147 left the depot.',
    'Tracking 07700 900123 shows it in Leeds.',
    'We sold 212 555 014 units.',
    'Between 2019-2024 we grew.',
    'Case 020 7946 0958 is closed.',
  ])('are not seen in English in: %s', (text) => {
    expect(find(text, 'en')).toEqual([])
  })
})

describe('addresses', () => {
  it.each([
    ['es', 'Escriban a Ramiro: ramiro.quesada@example.com.', 'ramiro.quesada@example.com'],
    ['en', 'Dana’s address is dana.kessler@example.com.', 'dana.kessler@example.com'],
  ])('of a person are found (%s): %s', (language, text, address) => {
    expect(find(text, language)).toEqual([`email: ${address}`])
  })

  it.each([
    ['es', 'Escríbame a elena@example.com.'],
    ['es', 'Prensa: prensa@example.com.'],
    ['es', 'Llámenos al 612 345 678 y lo vemos.'],
    ['es', 'La centralita es el 912 345 678.'],
    ['es', 'Atención al cliente: 900 123 456.'],
    ['en', 'Write to me at elena@example.com.'],
    ['en', 'Our press office: press@example.com.'],
    ['en', 'Call us on 212-555-0147.'],
    ['en', 'Our switchboard is 020 7946 0958.'],
    ['en', 'Freephone 0800 123 456.'],
  ])('that the writer offers as their own are left alone (%s): %s', (language, text) => {
    expect(find(text, language)).toEqual([])
  })
})

describe('what is not public yet', () => {
  it.each([
    ['es', 'Cerramos la compra de Lácteos Oria el 9 de abril.', 'deal'],
    ['es', 'El acuerdo con Navíos Arrieta se firma el 3 de mayo.', 'deal'],
    ['es', 'Las ventas caerán un 12 %, aunque aún no se ha publicado.', 'figure'],
    ['es', 'Irene Salas cobra 61.400 euros.', 'salary'],
    ['es', 'Nuestro cliente Bodegas Altar pagó 310.000 euros por la campaña.', 'client'],
    ['es', 'Su fecha de nacimiento es el 4 de marzo de 1951.', 'birth-date'],
    ['en', 'We sign with Dunmore on 14 May.', 'deal'],
    ['en', 'Sales fell 19%, and that isn’t public until the 24th.', 'figure'],
    ['en', 'My deputy earns $184,500.', 'salary'],
    ['en', 'Our client Beaumont Freight owes us €412,000.', 'client'],
    ['en', 'Her date of birth is 4 March 1951.', 'birth-date'],
  ])('is found (%s): %s', (language, text, kind) => {
    expect(find(text, language).map((hint) => hint.split(':')[0])).toContain(kind)
  })

  it('takes a project for a code name only beside an inside matter', () => {
    expect(find('El proyecto Gavilán va bien. Cerramos la compra de Oria el 9 de abril.', 'es')[0]).toBe(
      'code-name: proyecto Gavilán',
    )
    expect(find('El proyecto Gavilán enseña a leer a cien niños.', 'es')).toEqual([])
  })

  it.each([
    ['es', 'Cerramos la compra el 14. Pagamos 12 millones por ella.', 'figure: Pagamos 12 millones'],
    ['es', 'Vamos a comprar Lácteos Oria. Se firma el 9 de abril.', 'deal: Se firma el 9 de abril'],
    ['es', 'La fusión se anuncia el jueves. Nos quedamos con el 60 %.', 'figure: Nos quedamos con el 60 %'],
    ['en', 'The deal closes on Friday. The price is $40m.', 'figure: price is $40m'],
    ['en', 'We’re buying Dunmore. It closes on 14 May.', 'deal: It closes on 14 May'],
    ['en', 'We’re acquiring two mills in Ohio. We sign on the 9th.', 'deal: We sign on the 9th'],
  ])('is found when only the sentence before names the deal (%s): %s', (language, text, hint) => {
    expect(find(text, language)).toContain(hint)
  })

  it.each([
    ['es', 'Abrimos la tienda el 9 de abril. Pagamos 12 millones por ella.'],
    ['es', 'Como anunciamos, la compra se cierra el 14. El precio es de 41 millones de euros.'],
    ['es', 'Vamos a comprar pan. La tienda cierra el 14.'],
    ['en', 'We open on Friday. The price is $40m.'],
    ['en', 'The offer is open until Friday. It’s $40 for members.'],
    ['en', 'As reported yesterday, the deal closes on Friday. The price is $40m.'],
    ['en', 'We’re buying flowers for the ward. It closes on Friday.'],
  ])('needs a deal in the sentence before (%s): %s', (language, text) => {
    expect(find(text, language)).toEqual([])
  })

  it.each([
    ['es', 'Como publicamos en febrero, las ventas cayeron un 12 %.'],
    ['es', 'Según el informe anual, el consejo cobra 1,2 millones de euros.'],
    ['es', 'Buscamos soldadora: salario de 28.000 euros y jornada de mañana.'],
    ['es', 'Yo cobro 210.000 euros y está en la web.'],
    ['es', 'Abrimos la tienda de Soria el 9 de abril.'],
    ['es', 'Firmamos ayer el acuerdo con los sindicatos.'],
    ['es', 'Tenemos 1.200 clientes y facturamos 4 millones de euros.'],
    ['es', 'El presidente dijo: «Cerramos la compra de Oria el 9 de abril».'],
    ['en', 'According to our annual report, revenue was $48.3 million.'],
    ['en', 'We open the new ward on 14 May.'],
    ['en', 'The average salary here is £31,000.'],
    ['en', 'We close the branch in March.'],
    ['en', 'As announced yesterday, we sign with Dunmore on 14 May.'],
  ])('is not seen in what is out already, or open to all (%s): %s', (language, text) => {
    expect(find(text, language)).toEqual([])
  })
})
