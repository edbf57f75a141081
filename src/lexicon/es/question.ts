import { phrases, type QuestionWords } from '../question-words.ts';

export const words: QuestionWords = {
  asks: {
    person: phrases('quién, quiénes, a quién, de quién, con quién, por quién, qué persona, quién es'),
    when: phrases(`cuándo, para cuándo, hasta cuándo, desde cuándo, a partir de cuándo, qué fecha, en qué fecha, qué fechas, en qué fechas,
      qué día, qué días, en qué día, el qué día, en qué mes, cada cuánto, con qué frecuencia`),
    time: phrases('a qué hora, hasta qué hora, desde qué hora, qué hora'),
    weekday: phrases('qué día de la semana, qué días de la semana'),
    duration:
      phrases(`cuánto tiempo, cuántos días, cuántas horas, cuántas semanas, cuántos meses, cuántos años, cuántos minutos, a cuántos días,
      en qué plazo, qué plazo, en cuántos días, con cuánta antelación, cuánta antelación, qué preaviso`),
    money:
      phrases(`cuánto, cuánto cuesta, cuánto vale, cuánto cobra, cuánto pagamos, a cuánto, qué importe, hasta qué importe, desde qué importe,
      qué precio, a qué precio, qué cantidad, qué renta, cuánto dinero, qué tarifa, qué coste, cuánto efectivo`),
    count: phrases('cuántos, cuántas, para cuántos, para cuántas, qué número de'),
    percentage: phrases('qué porcentaje, qué descuento, qué tanto por ciento, qué parte, qué iva, qué tipo'),
    account: phrases(
      'qué cuenta, a qué cuenta, en qué cuenta, de qué cuenta, qué iban, número de cuenta, datos bancarios',
    ),
    phone: phrases('qué teléfono, qué número de teléfono, número de teléfono, a qué teléfono'),
    email: phrases('qué correo, a qué correo, qué dirección de correo'),
    meaning: phrases('qué es, qué son, qué era'),
    definition: phrases('qué significa, qué quiere decir, qué significan'),
    reason: phrases('por qué, para qué, por qué razón, por qué motivo'),
    manner: phrases('cómo, de qué manera, de qué modo'),
    place: phrases('dónde, a dónde, adónde, de dónde, en qué sitio, en qué lugar'),
    whether: phrases(
      'es, son, se puede, puede, puedo, podemos, debe, debemos, hay, está, están, tiene, tenemos, hay que',
    ),
    which: phrases('qué, cuál, cuáles'),
  },
  tells: {
    balance: phrases('debe, deben, adeuda, por pagar, queda por pagar, pendiente'),
    account: phrases('cuenta, iban, datos bancarios'),
    percentage: phrases('descuento, porcentaje, por ciento'),
    phone: phrases('teléfono'),
    email: phrases('correo, e-mail'),
    money: phrases(
      'cuesta, cuestan, precio, tarifa, coste, renta, alquiler, sueldo, salario, pagamos, paga, cobra, cobramos, importe',
    ),
  },
  compounds: false,
  quantity: phrases('cuánto'),
  unwritten: phrases(
    'no está escrito, no está escrita, no está apuntado, no está apuntada, en ningún sitio, no está documentado, sobre cerrado, de memoria',
  ),
  names: {
    balance: phrases('debe, deben, queda, pagar, pendiente, cuánto'),
    money: phrases(
      'cuesta, vale, cobra, precio, precios, importe, pagar, paga, pagamos, coste, cantidad, cuánto, dinero, cobramos',
    ),
    duration: phrases('tiempo, días, horas, semanas, meses, años, plazo, antelación'),
    when: phrases('día, días, fecha, fechas, plazo, mes'),
    time: phrases('hora'),
    weekday: phrases('día, días, semana'),
    count: phrases('cuántos, cuántas, número'),
    percentage: phrases('porcentaje, parte'),
    account: phrases('cuenta, número, paga, pagamos, bancarios, datos, iban'),
    phone: phrases('teléfono, número, llamar'),
    email: phrases('correo, dirección'),
    person: phrases('persona, alguien'),
  },
};
