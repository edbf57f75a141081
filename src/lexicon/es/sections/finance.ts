import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'impuesto*, iva, nóminas, banco*, contabilidad, cierre, caja, arqueo, remesa*, ' +
      'pago a proveedores, pago de proveedores, gestoría, presupuesto anual, tesorería',
  ),
  subjects: {
    tax: list(
      'impuesto*, iva, modelo 303, modelo 111, hacienda, retenciones, declaración trimestral, ' +
        'trimestre fiscal, irpf',
    ),
    payroll: list('nómina*, seguridad social, seguros sociales, pago de nóminas'),
    banking: list(
      'banco*, cuenta bancaria, cuentas bancarias, caja, arqueo, cierre de caja, ' +
        'efectivo, caja fuerte, banca en línea',
    ),
    paying: list(
      'pago a proveedores, pago de proveedores, proveedores y pagos, remesa*, albarán, ' +
        'albaranes, facturas recibidas, compras, autorizaciones de compra, pedidos de compra',
    ),
    close: list('cierre de mes, cierre mensual, cierre de año, cierre anual, conciliación, inventario'),
    budget: list('presupuesto anual, previsión*, tesorería, subvención, subvenciones, reservas de dinero'),
    authority: list(
      'autorizaciones, quién autoriza, quién firma, poderes, límites de gasto, delegación, ' +
        'firma autorizada',
    ),
    'paying/account': list('cuenta nueva, cambio de cuenta, nueva cuenta'),
    'tax/deadline': list('antes del, hasta el, trimestral, mensual, vence'),
    'payroll/deadline': list('antes del, hasta el, cada mes'),
    'banking/signing': list('firma*, autorizad*, apoderad*'),
  },
};
