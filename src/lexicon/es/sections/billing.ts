import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'factura*, facturación, tarifa*, precio*, cobro*, presupuesto de evento, lista de precios, ' +
      'morosos, impagados',
  ),
  subjects: {
    invoicing: list('factura*, facturación, emitir facturas, facturas emitidas, facturar'),
    prices: list('tarifa*, precio*, lista de precios, descuento*, honorarios'),
    terms: list(
      'condiciones de pago, forma de pago, plazo de pago, vencimiento*, señal, anticipo*, ' + 'fianza',
    ),
    overdue: list(
      'impagado*, impago*, moroso*, reclamación de cobro, recordatorio de pago, ' +
        'cobros pendientes, deuda*',
    ),
    refunds: list('devolución, devoluciones, reembolso*, abono*, nota de abono, factura rectificativa'),
  },
};
