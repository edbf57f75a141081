import type { LawWords } from '../law-words.ts';
import { list } from '../section-words.ts';

export const words: LawWords = {
  nameEnds: [],
  yearly: [],
  codes: list(
    'Estatuto de los Trabajadores, Ley Federal del Trabajo, Ley del Trabajo, Código de Trabajo, Código del Trabajo, Código Civil, Código de Comercio, Código Penal, Ley General Tributaria',
  ),
  series: list(
    'Ley, Ley Orgánica, Real Decreto, Real Decreto Legislativo, Real Decreto-ley, Real Decreto-Ley, Decreto, Decreto Legislativo, Reglamento (UE), Directiva, Directiva (UE)',
  ),
  places: {
    article: list('artículo, articulo, art.'),
    section: list('sección'),
    clause: list('apartado'),
    rule: list('regla'),
    regulation: [],
  },
  papers: list(
    'contrato*, acuerdo*, normas, política*, manual*, condiciones, estatutos, boletín, circular, noticias, acta, convenio con, procedimiento, proceso, notas, carta, oferta, plantilla, reglamento interno, código de conducta, arrendamiento',
  ),
  digests: list(
    'resumen, en palabras sencillas, en pocas palabras, con mis palabras, explicado, guía, no es el texto de la ley, no sustituye, lo que dice la ley',
  ),
  own: list('nosotros, nuestro, nuestra, nuestros, nuestras, nos'),
  employees: list(
    'trabajador*, empleador*, empresario*, asalariado*, persona trabajadora, personas trabajadoras',
  ),
  staff: list(
    'trabajador*, emplead*, personal, plantilla, contrato de trabajo, jornada, camarer*, cociner*, aprendi*, nómina*, laboral*, recursos humanos',
  ),
  ofTheLaw: list(
    'ley, leyes, legal, legales, legalmente, estatuto, normativa, convenio colectivo, reglamentari*',
  ),
  grants: list('derecho, corresponden, disfrutar*'),
  duty: list(
    'deberá, deberán, tendrá derecho, tendrán derecho, no podrá, no podrán, será de, serán de, obligado, obligada, obligatorio, como mínimo, al menos, no será inferior, no excederá, derecho a, debe, deben, será',
  ),
  dues: list(
    'seguridad social, cotizaci*, seguros sociales, declaración de iva, pago del iva, irpf, retenciones, hacienda, modelo*, impuesto*, agencia tributaria, declaración trimestral, autoliquidaci*, cuentas anuales',
  ),
  deadline: list(
    'en el plazo de, en un plazo de, dentro de, antes del, a más tardar, hasta el, con anterioridad, al menos una vez',
  ),
  penalty: list('recargo*, sanci*, multa*, infracci*'),
  columns: {
    rule: list('regla, cuándo, plazo, vencimiento, fecha límite'),
    who: list('quién, responsable, encargado, suplente'),
    note: list('nota, notas, observaciones'),
  },
  least: list(
    'al menos, como mínimo, mínimo de, mínima de, un mínimo de, no inferior a, no será inferior a, nunca inferior a, no podrá ser inferior a, por lo menos, no menos de, mínimo, en ningún caso inferior a, en ningún caso será inferior a',
  ),
  most: list(
    'como máximo, duración máxima, máximo de, máxima de, un máximo de, no superior a, no superará, no podrá exceder de, no podrá ser superior a, no excederá de, no podrá exceder, no más de, hasta, máximo, a lo sumo, no podrán ser superiores a, no podrá superar, en el plazo de, en un plazo de, dentro de, superior a los',
  ),
  elsewhere: {
    before: list(
      'sobre estas, sobre estos, sobre ello, más de, menos de, después de, antes de, tras, desde, primer, primeros, primeras, últimos, cada, a partir de, supere, supere las, exceda de, exceda, a los, pasados, de cada, de entre',
    ),
    after: list(
      'antes, de antelación, con antelación, de antigüedad, seguidos, seguidas, de edad, de servicio, después',
    ),
  },
  added: list('aumentará en, se incrementa en, se incrementará en, adicional de, más otros'),
  units: {
    minute: list('minuto, minutos'),
    hour: list('hora, horas'),
    day: list('día, días'),
    'calendar-day': list('día natural, días naturales'),
    'business-day': list('día laborable, días laborables, día hábil, días hábiles'),
    weekday: [],
    week: list('semana, semanas'),
    month: list('mes, meses'),
    year: list('año, años'),
  },
  between: list('primeros, seguidos, completos'),
  percent: list('por ciento, por 100, por cien'),
  per: {
    hour: list('por hora, la hora, a la hora'),
    day: list(
      'al día, por día, diaria, diarias, diario, diarios, cada día, diariamente, jornada es, jornada normal es',
    ),
    week: list('a la semana, por semana, semanal, semanales, cada semana, semanalmente'),
    month: list('al mes, por mes, mensual, mensuales, cada mes'),
    year: list('al año, por año, anual, anuales, cada año, anualmente'),
  },
  numbers: {
    ones: list(
      'un|uno|una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve',
    ),
    tens: list('veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa'),
    pattern: '{ten} y {one}',
    half: list('y media, y medio'),
  },
  matters: {
    'working-time': list('jornada*, horas de trabajo, tiempo de trabajo, horario de trabajo'),
    break: list(
      'pausa*, descanso durante la jornada, bocadillo, periodo de descanso durante, período de descanso durante',
    ),
    'daily-rest': list(
      'entre jornadas, entre el final de una jornada, descanso diario, final de una jornada, entre turnos, entre turno y turno',
    ),
    'weekly-rest': list('descanso semanal, descanso mínimo semanal'),
    overtime: list('horas extraordinarias, horas extra*, hora extra*, hora extraordinaria'),
    'night-work': list('trabajo nocturno, nocturnidad, horas nocturnas, nocturn*'),
    'holiday-work': list('festivo*, domingo*, fiestas laborales'),
    'annual-leave': list('vacacion*'),
    'sick-leave': list('incapacidad temporal, baja médica, enfermedad, baja por enfermedad'),
    maternity: list('maternidad, embarazo, nacimiento, parto'),
    paternity: list('paternidad'),
    'other-leave': list('pendientes de disfrutar, acumular*, permiso*, excedencia*, licencia por*'),
    notice: list('preaviso*, plazo de preaviso'),
    resignation: list('dimisión, dimisiones, dimita, baja voluntaria'),
    probation: list('periodo de prueba, período de prueba, periodos de prueba'),
    'fixed-term': list('duración determinada, contrato temporal, contratos temporales, eventual*'),
    'minimum-wage': list('salario mínimo, smi'),
    bonus: list('gratificaci*, paga extra*, pagas extra*'),
    severance: list('indemnizaci*, finiquito'),
    retention: list('conservar*, conservación, se guardan, se conservan, archivo durante'),
    'payment-term': list(
      'plazo de pago, plazos de pago, pago a, morosidad, forma de pago, se paga a, se pagan a',
    ),
  },
};
