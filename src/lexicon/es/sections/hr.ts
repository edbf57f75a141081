import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'personal, trabajador*, emplead*, contrato de trabajo, recursos humanos, ' +
      'normas del personal, vacaciones, bajas, turnos, horario laboral, ' +
      'cuadrante',
  ),
  subjects: {
    leave: list(
      'vacaciones, permiso*, baja, bajas, enfermedad, ausencia*, festivos, días libres, ' +
        'maternidad, paternidad, excedencia',
    ),
    hours: list(
      'horario*, jornada, turno*, horas extra*, descanso*, cuadrante, fichaje, fichar, ' + 'teletrabajo',
    ),
    pay: list('salario*, sueldo*, nómina*, propinas, paga, pagas extra, plus, complementos, retribución'),
    joining: list(
      'incorporación, incorporaciones, alta de personal, nuevo empleado, nuevos empleados, ' +
        'primer día, acogida, período de prueba, periodo de prueba, contratación de personal',
    ),
    leaving: list('cese, despido, dimisión, baja voluntaria, finiquito, preaviso, último día'),
    expenses: list(
      'gastos de viaje, dietas, kilometraje, kilómetros, reembolso de gastos, ' + 'gastos de personal',
    ),
    conduct: list('conducta, disciplina, sanciones, uniforme, quejas internas, acoso'),
    appraisal: list('evaluación del personal, formación, cursos obligatorios, carné de manipulador'),
    'joining/access': list('acceso*, llave*, usuario*, equipo, ordenador'),
    'joining/papers': list('contrato, firma*, documento*, dni, certificado*'),
    'leave/approval': list('autoriza*, aprueba*, solicit*, pide*'),
    'leave/sick': list('baja, bajas, enferm*'),
    'pay/day': list('se paga, día de pago, mensual, fin de mes'),
    'expenses/approval': list('autoriza*, aprueba*, recibo*, hasta'),
    'leaving/notice': list('preaviso'),
    'leaving/access': list('acceso*, llave*, usuario*'),
  },
};
