import { list } from '../section-words.ts';
import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  folders: {
    superseded: list(
      'archivo, archivado, archivados, antiguo, antiguos, obsoleto, obsoletos, caducado, histórico',
    ),
    draft: list('borrador, borradores, en curso'),
    template: list('plantillas, modelos, formularios en blanco, plantilla de documentos'),
    example: list('ejemplo, ejemplos'),
    others: list('terceros, externos, manuales, documentos de proveedores'),
  },
  marks: {
    superseded: list(
      'obsoleto, obsoleta, antiguo, antigua, derogado, derogada, sin vigor, no usar, caducado, caducada, sustituido, sustituida, anulado',
    ),
    draft: list('borrador, sin aprobar, pendiente de aprobar'),
    template: list('plantilla, modelo de carta, formulario en blanco'),
    example: list('ejemplo, muestra'),
  },
  labels: list('estado, situación'),
  noLonger: list(
    'ya no está en vigor, ya no rige, ya no se aplica, ya no es válido, ya no vale, ha quedado obsoleto, queda sin efecto, no usar este, ha caducado',
  ),
  replacedBy: list('sustituido por, sustituida por, reemplazado por, reemplazada por'),
  replaces: list('sustituye a la, sustituye al, sustituye a, reemplaza a, reemplaza al, deja sin efecto'),
  occasions: list(
    'factura, recibo, nómina, extracto, acta, orden del día, informe, presupuesto, pedido, carta, certificado, boletín, diario, reunión, cuestionario, solicitud, cifras, resultados, registro, currículum',
  ),
  othersPapers: list(
    'condiciones generales, condiciones de venta, términos y condiciones, manual del usuario, manual de uso, manual de instrucciones, manual, instrucciones de uso, guía rápida, boletín, folleto, catálogo, ficha técnica',
  ),
  laws: list(
    'ley, código, estatuto de los trabajadores, convenio colectivo, real decreto, decreto, reglamento, ordenanza',
  ),
  notLaws: list(
    'contrato, acuerdo, política, notas, resumen, guía, carta, normas del personal, código de conducta, código postal',
  ),
  provisions: list('artículo, art, sección, disposición'),
};
