import type { ProcessWords } from '../process-words.ts';
import { list } from '../section-words.ts';

export const words: ProcessWords = {
  common: list('el, los, las, y, del, en, por, para, con, una, al, lo, que, no, se, es'),
  conditions: list('si, en caso de, en el caso de, siempre que, mientras, caso de que, donde'),
  places: ['donde'],
  moments: list(
    'cuando, en cuanto, una vez, al *ar, al *er, al *ir, al *rse, despues de, antes de, hasta que, tras',
  ),
  only: ['solo', 'no', 'unicamente'],
  otherwise: ['si no', 'de lo contrario', 'en caso contrario', 'en otro caso'],
  holds: ['hasta que', 'solo cuando', 'solo si', 'solo despues de', 'solo con', 'solo contra', 'mientras no'],
  exceptions: list(
    'excepto, salvo, a excepcion, con excepcion, con la excepcion, menos los, menos las, a menos que, ' +
      'exento*, exceptuando',
  ),
  exceptionHeadings: ['excepcion*'],
  usually: list(
    'normalmente, habitualmente, por norma, por lo general, en general, generalmente, como regla, ' +
      'por regla general, de costumbre, lo normal es, casi siempre, por defecto, lo habitual es',
  ),
  sometimes: ['a veces', 'de vez en cuando', 'en ocasiones', 'alguna vez'],
  cases: list('para, con, en'),
  but: ['pero', 'sin embargo', 'aunque', 'en cambio', 'sino'],
  negations: list('no, nunca, nadie, ningun, ninguna, nada, sin, jamas'),
  nothing: ['nada', 'nadie'],
  without: ['sin'],
  limits: list(
    'mas de, menos de, a partir de, hasta, por encima de, por debajo de, supera, superan, superior a, ' +
      'superiores a, pasa de, pasan de, inferior a, desde, mayor de, mas',
  ),
  decides: list(
    'autoriza*, autorice, aprueb*, aprob*, decid*, confirma, confirman, firma, firman, firmas, visto bueno, necesita*, ' +
      'requier*, permiso, consulta*, avisa*, paga, pagan, devuelv*, pasa a, pasan a, va a, van a',
  ),
  whether: ['si'],
  hands: list(
    'entrega, entregan, entrego, entregar, pasa, pasan, paso, pasar, remite, remiten, remitir, ' +
      'reenvia, reenviar, traslada, trasladar, deriva, derivar, asigna, asignar, transmite',
  ),
  sends: list(
    'manda, mandan, mando, mandar, envia, envian, envio, enviar, lleva, llevan, llevar, deja, dejan, ' +
      'dejar, presenta, presentar, comunica, sube, da, dan, doy, dar, devuelve, devolver',
  ),
  tells: list('avisa, avisan, aviso, informa, informan, comunica, notifica'),
  goes: ['va', 'van', 'llega', 'llegan'],
  takes: list('asume, asumen, se hace cargo, se hacen cargo, toma el relevo'),
  inside: list('en, via, mediante, dentro de'),
  to: ['a', 'al', 'para'],
  roleOf: list('de, del'),
  articles: list(
    'el, la, los, las, un, una, nuestro, nuestra, su, sus, cada, este, esta, otro, otra, mi, propio, propia',
  ),
  own: ['yo', 'nosotros', 'nosotras'],
  ownObject: ['me', 'nos', 'mi'],
  persons: list('ellos, ellas, el'),
  prepositions: [],
  pronouns: list('lo, la, los, las'),
  roles: list(
    'administracion, oficina, encargado, encargada, responsable, jefe, jefa, gerente, gerencia, ' +
      'direccion, director, directora, dueno, duena, propietario, secretaria, secretario, recepcion, ' +
      'recepcionista, contabilidad, contable, gestoria, gestor, asesoria, asesor, asesora, abogado, ' +
      'abogada, procurador, administrativo, administrativa, coordinador, coordinadora, tesorero, ' +
      'tesorera, presidente, presidenta, junta, comite, equipo, cocina, cocinero, cocinera, sala, ' +
      'camarero, camarera, barra, almacen, taller, mozo, repartidor, conductor, chofer, tecnico, ' +
      'tecnica, mecanico, oficial, aprendiz, comercial, ventas, compras, personal, recursos humanos, ' +
      'rrhh, nominas, medico, medica, enfermera, enfermero, auxiliar, higienista, dentista, veterinario, ' +
      'veterinaria, farmaceutico, profesor, profesora, tutor, tutora, monitor, monitora, conserje, ' +
      'portero, limpieza, gobernanta, supervisor, supervisora, operario, turno, companero, companera, ' +
      'cajero, cajera, caja, inspector, socio, socia, notario, informatica, laboratorio, logistica, ' +
      'mantenimiento, quien, aparejador, arquitecto',
  ),
  whoever: ['quien'],
  customers: list(
    'cliente, clientes, clienta, paciente, pacientes, comensal, comensales, huesped, huespedes, ' +
      'inquilino, inquilinos, proveedor, proveedores, alumno, alumnos, padres, familia, familias, ' +
      'socios, empleado, empleados, trabajador, trabajadores, candidato, propietarios, vecino, vecinos, ' +
      'todos, dueno del',
  ),
  narrows: list('con, sin, de, del, en, menores, mayores'),
  receives: list('recibe, reciben, paga, pagan, quiere, quieren, tienen'),
  titles: list('don, dona, sr, sra, dr, dra'),
  acts: {
    stems: list(
      'anot, apunt, mand, envi, emit, emite, pid, pas, entreg, comprob, comprueb, firm, dej, cas, ' +
        'compar, cuent, cont, met, sac, revis, prepar, pag, cobr, factur, llam, avis, guard, archiv, ' +
        'registr, imprim, escane, sub, descarg, carg, abr, cierr, cerr, limpi, mid, pes, etiquet, tir, ' +
        'devuelv, devolv, reclam, contest, respond, habl, busc, compr, vend, reserv, confirm, anul, ' +
        'cancel, bloque, visit, acept, rechaz, decid, autoriz, aprueb, aprob, calcul, sum, rest, redact, ' +
        'escrib, rellen, complet, introduc, introduz, cread, cre, actualiz, borr, elimin, asign, program, ' +
        'organiz, recog, recib, entr, coloc, pon, orden, clasific, separ, almacen, cocin, sirv, serv, lav, ' +
        'desinfect, repart, distribu, llev, tra, comunic, inform, notific, present, solicit, tramit, ' +
        'liquid, ingres, transfier, transfer, retir, verific, valid, contabiliz, concili, cuadr, public, ' +
        'explic, ense, inicia, inici, termin, acab, ajust, repas, mir, consult, reenv, adjunt, copi, marc, ' +
        'tach, sell, cit, recuerd, record, acompañ, acompan, atiend, atend, encarg, pregunt, exig, ' +
        'formaliz, convoc, propon, negoci, instal, mont, repar, desmont, pint, cort, vac, renuev, renov, ' +
        'descuent, descont, resuelv, resolv, cambi, us, ficha, fich, introduzc, recort, embal, empaquet, ' +
        'precint',
    ),
    endings: list(
      'a, e, an, en, o, ar, er, ir, amos, emos, imos, as, es, ado, ada, ados, adas, ido, ida, idos, ' +
        'idas, ue, uen, arlo, arla, erlo, ando, iendo, aran, ara',
    ),
    forms: list(
      'pide, piden, pido, pedir, mete, da, dan, dar, doy, hace, hacen, hacer, hago, va, pone, ponen, ' +
        'poner, trae, traer, ve, ver, mide, miden, sirve, sirven, elige, elegir, recoge, recogen, cierra, ' +
        'cierran, echa, echan, echar, quita, quitan, quitar, emite, emiten, emitir, escribe, abre, sube, ' +
        'recibe, reparte, repito, sigue, seguir, entrega, escrito, hecho, puesto, abierto, devuelto, toma, ' +
        'toman, tomar, junta, juntar, tramita, tiene que, tienen que, debe, deben, hay que, lleva, paga, ' +
        'pagan',
    ),
    commands: list('a, e, ar, er, ir, o, ue'),
    notCommands: ['n', 'ado', 'ido'],
    particles: [],
  },
  modals: list(
    'tiene que, tienen que, debe, deben, puede, pueden, se, lo, la, le, los, las, les, luego, ' +
      'entonces, despues, tambien, siempre, no, y, hay que, nunca, primero',
  ),
  passives: ['se', 'es', 'son', 'sera'],
  joins: list('y, e, que, quien, luego, mientras'),
  headings: list(
    'proceso*, procedimiento*, pasos, paso a paso, como se, como hacemos, como hago, como, protocolo, ' +
      'lista de comprobacion, instrucciones, guia, apertura, cierre, alta, tramite, flujo, circuito, ' +
      'que hacer, desde * hasta, del * al, de * a, gestion, antes de, despues de, remate, cobro*, pago*, ' +
      'pedido*, recepcion',
  ),
  generic: list(
    'pasos, los pasos, proceso, procedimiento, instrucciones, como se hace, paso a paso, flujo, ' +
      'resumen, guia, desarrollo, tareas, que hacer, el camino, orden',
  ),
  departures: list(
    'excepcion*, segun el caso, casos especiales, caso especial, decision*, si no, si algo, cuando no, ' +
      'cuando algo, en caso de, incidencias, particularidades, salvedades, bifurcaciones, dudas, ' +
      'que pasa si, variantes, casos',
  ),
  others: list(
    'principios, codigo de conducta, indice, contrato, convenio, acuerdo, acta, reunion, ' +
      'orden del dia, condiciones, arrendamiento, tarifa, tarifas, precios, lista de precios, carta, ' +
      'menu, manual, boletin, circular, licencia, licencias, oferta de empleo, glosario, palabras, ley, ' +
      'reglamento, folleto, presupuesto, estatutos, garantia, poliza',
  ),
  versions: list('desde, vigente, a partir del, version, revisado, edicion'),
  parties: ['entre', 'el presente contrato'],
  cadences: list(
    'cada, todos los, todas las, diariamente, diario, semanal, mensual, trimestral, anual, los lunes, ' +
      'los martes, los miercoles, los jueves, los viernes, una vez al, dos veces al, antes del dia, ' +
      'el dia',
  ),
  done: list(
    'terminado cuando, esta hecho cuando, se da por cerrado, se da por terminado, ' +
      'queda cerrado cuando, queda terminado',
  ),
  failed: list('si falla, si esto falla, si algo sale mal, si no funciona, no funciona, falla'),
  stepNames: list('paso, pasos'),
  stepColumns: list('paso, pasos, que, tarea, accion, actividad'),
  actorColumns: ['quien', 'responsable', 'encargado', 'rol', 'persona'],
  nextColumns: list('siguiente, despues, pasa a, a quien, va a, entrega a, destinatario, luego'),
  systemColumns: list('sistema, programa, herramienta, software, aplicacion, plataforma'),
  verbFirst: null,
};
