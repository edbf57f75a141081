import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'proceso*, procedimiento*, tareas, mes a mes, glosario, checklist, pedidos, proveedor*, ' +
      'appcc, seguridad alimentaria, apertura, cierre del local, eventos, catering, reservas, ' +
      'almacén, mantenimiento, equipo de cocina, incidencias',
  ),
  subjects: {
    account: list(
      'mes a mes, tareas mes a mes, mi trabajo, mi año, lo que hago, traspaso, relevo, ' +
        'para quien venga después, para quien me suceda, notas de traspaso',
    ),
    glossary: list('glosario*, palabras de la casa, términos, abreviaturas, cómo llamamos, vocabulario'),
    suppliers: list('proveedor*, pedidos a proveedores, compras, almacén, existencias, género'),
    safety: list(
      'appcc, seguridad, seguridad alimentaria, higiene, alérgenos, emergencia*, accidente*, ' +
        'incendio*, trazabilidad, retirada de producto, temperaturas',
    ),
    orders: list('reservas, eventos, pedidos, encargos, catering, entregas, recepción de pedidos'),
    complaints: list('queja*, reclamacion*, hoja de reclamaciones, devoluciones de clientes'),
    premises: list('llaves, apertura, cierre del local, mantenimiento, maquinaria, averías, vehículos'),
    errors: list(
      'errores conocidos, problemas conocidos, incidencias, si falla, cuando falla, ' + 'averías frecuentes',
    ),
    scripts: list('script*, automatización, macro*, copia de seguridad, copias de seguridad'),
    meetings: list('reunión, reuniones, reunión semanal'),
    'scripts/failure': list('falla*, error*, aviso*, registro'),
  },
};
