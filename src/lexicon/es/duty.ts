import type { DutyWords } from '../duty-words.ts';
import { list } from '../section-words.ts';

export const words: DutyWords = {
  must: list(
    'debe, deben, deberá, deberán, hay que, tiene que, tienen que, tenemos que, tengo que, ha de, ' +
      'han de, es obligatorio, no olvidar, obligación, plazo, recordar',
  ),
  first: ['nosotros', 'nosotras'],
  second: { word: 'tú', ending: 's' },
  yours: list('tu, tus, vuestro, vuestra, vuestros, usted'),
  firstEndings: ['o', 'amos', 'emos', 'imos'],
  passive: ['se', 'es', 'son'],
  participles: list('…ado, …ada, …ados, …adas, …ido, …ida, …idos, …idas'),
  irregularParticiples: ['hecho', 'hecha', 'escrito', 'puesto'],
  reflexivePassive: true,
  mustInfinitives: [],
  instructionFirst: list('ar, er, ir, arlo, arla, arse, irse, erse'),
  instructionLast: [],
  finiteEndings: list('a, e, an, en, á, án'),
  states: list(
    'vence, caduca, es, son, está, están, tiene, tienen, hay, empieza, termina, acaba, dura, cuesta, ' +
      'significa, incluye, abre, cierra, cierran, abren, vive, puede, pueden, llega, viene, vale, sirve, ' +
      'entrega, existe, recibe',
  ),
  particles: list(
    'cuando, que, de, la, le, se, cada, desde, ante, entre, para, una, este, esta, sobre, antes, ' +
      'donde, hasta, parte, siempre',
  ),
  moves: ['sale', 'salen', 'va', 'van'],
  pastEndings: ['aba', 'íamos', 'ábamos'],
  papers: list('política, documento, manual, página, guía, protocolo'),
  estimates: list('unos, unas, aproximadamente, alrededor, casi, cerca'),
  aims: list('objetivo, objetivos, meta, metas, intención'),
  past: list(
    'era, eran, fue, fueron, estaba, estaban, había, habían, antes se, hacía, hacían, el año pasado, ' +
      'antiguamente, ayer, hasta hace poco',
  ),
  may: list('puede, pueden, podrá, podrán, derecho, opcional, permitido, podemos'),
  would: list('podría, podrían, quizá, quizás, debería, tal vez, propuesta, habría, querría, estaría'),
  conditions: ['si', 'cuando', 'en caso de', 'salvo que', 'en caso'],
  negations: list('no, nunca, nada, nadie, sin, ningún, ninguna, tampoco'),
  others: list(
    'cliente, clientes, proveedor, proveedores, vendedor, comprador, arrendador, arrendadora, ' +
      'propietario, propiedad, contratista, prestador, aseguradora, asegurado, tomador, banco, ' +
      'ayuntamiento, gestoría, asesoría, huésped, huéspedes, paciente, pacientes, usuario, usuarios, ' +
      'fabricante, alumno, alumnos, suministrador, distribuidor, candidatos, agencia, socios',
  ),
  nounLast: false,
  opening: list(
    'abierto, abierta, horario, horarios, cerrado, abrimos, cerramos, jornada, curso, cursos, clase, ' +
      'clases, inscripción',
  ),
  means: list('significa, quiere decir, se llama, llamamos, es el nombre, se entiende por, se refiere a'),
  please: ['por favor', 'rogamos', 'os ruego', 'le ruego'],
  standing: list('a partir de ahora, desde ahora, en adelante, de ahora en adelante, siempre, desde hoy'),
  weekend: ['fin de semana', 'sábado', 'domingo', 'festivo', 'inhábil'],
  dutyTitles: list(
    'mes a mes, mi año, tareas, obligaciones, lista de control, calendario, plazos, vencimientos, ' +
      'traspaso, proceso, procesos, procedimiento, procedimientos, lo que hago, rutina, rutinas, cierre, ' +
      'mantenimiento, controles, responsabilidades, cómo, instrucciones, plan, pasos, nóminas',
  ),
  glossaryTitles: list('glosario, palabras, definiciones, abreviaturas, vocabulario, diccionario'),
  manualTitles: list(
    'manual de uso, manual de usuario, manual de instrucciones, instrucciones de uso, ficha técnica',
  ),
  contractTitles: list(
    'contrato, convenio, acuerdo, condiciones, arrendamiento, póliza, contratos, convenios',
  ),
  taskColumns: list(
    'qué, tarea, tareas, obligación, trámite, acción, actividad, control, modelo, concepto, asunto, ' +
      'revisión, gestión',
  ),
  whenColumns: list(
    'cuándo, vence, vencimiento, plazo, frecuencia, periodicidad, fecha límite, cada cuánto, ' +
      'renovación, fecha',
  ),
  whoColumns: list('quién, responsable, encargado, persona, a cargo de, lo hace'),
  dueColumns: list(
    'vence, vence el, vencimiento, fecha límite, plazo, próximo vencimiento, próxima fecha, renovar antes de, antes de, próximo',
  ),
  lastColumns: list(
    'último, última vez, última fecha, hecho el, presentado el, pagado el, realizado el, última',
  ),
  closedCells: list(
    'hecho, hecha, cerrado, cerrada, terminado, completado, pagado, presentado, cancelado, sí',
  ),
  paperDates: list(
    'actualizado, última actualización, revisado, versión, vigente desde, vigente hasta, firmado, ' +
      'escrito, redactado, próxima revisión, última revisión, publicado',
  ),
};
