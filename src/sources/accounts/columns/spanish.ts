import type { AccountWords } from './role.ts';

/** Banks of Spain and Latin America; Holded, Contaplus, A3 and the like. */
export const spanish: AccountWords = {
  columns: {
    date:
      'fecha, fecha operación, fecha de operación, f operación, fecha contable, f contable, fecha movimiento, fecha factura, ' +
      'fecha de factura, fecha emisión, fecha de emisión, fecha expedición, fecha valor, f valor, fecha documento, fecha transacción',
    valueDate: 'fecha valor, f valor, fecha de valor, valor',
    paidOn:
      'fecha de pago, fecha pago, fecha de cobro, fecha cobro, pagado el, pagada el, cobrado el, cobrada el',
    due: 'vencimiento, fecha vencimiento, fecha de vencimiento, f vencimiento, vence, vto',
    amount: 'importe, importe eur, cantidad, monto, importe operación, importe movimiento, valor',
    debit:
      'cargo, cargos, debe, débito, débitos, retiro, retiros, salida, salidas, gasto, pago, pagos, importe debe',
    credit:
      'abono, abonos, haber, crédito, créditos, depósito, depósitos, entrada, entradas, ingreso, ingresos, importe haber',
    side: 'debe haber, d h, cargo abono, signo, tipo movimiento, tipo de movimiento, naturaleza',
    balance:
      'saldo, saldo disponible, saldo contable, saldo final, saldo posterior, saldo tras operación, saldo después',
    currency: 'divisa, moneda, div, divisa de la cuenta, moneda cuenta',
    description:
      'concepto, descripción, concepto común, observaciones, detalle, movimiento, más datos, concepto propio, información adicional, descripción interna, leyenda, glosa',
    party:
      'beneficiario, ordenante, beneficiario ordenante, nombre, contacto, nombre del contacto, contraparte, razón social, tercero, titular, empresa',
    customer: 'cliente, nombre cliente, nombre del cliente, deudor, destinatario',
    supplier: 'proveedor, nombre proveedor, nombre del proveedor, acreedor, emisor',
    reference:
      'referencia, ref, referencia 1, número de documento, nº documento, referencia cliente, nº operación, comprobante',
    account: 'cuenta, número de cuenta, nº cuenta, iban, cuenta contable, banco',
    type: 'tipo, tipo documento, tipo de documento, tipo factura, clase, tipo de comprobante, tipo de factura',
    number:
      'número, núm, num, nº, número factura, número de factura, nº factura, núm factura, num factura, factura, núm documento, documento, nº documento, folio, n factura, n',
    net: 'base, base imponible, subtotal, importe neto, neto, base imp',
    tax: 'iva, impuestos, impuesto, cuota, cuota iva, total impuestos, total iva, igic, importe iva',
    total:
      'total, importe total, total factura, importe, total con impuestos, monto total, total documento, monto',
    paid: 'cobrado, pagado, importe cobrado, importe pagado, total cobrado, total pagado, abonado',
    open: 'pendiente, importe pendiente, saldo pendiente, pendiente de cobro, pendiente de pago, saldo, por cobrar, por pagar, total pendiente',
    status: 'estado, situación, estado de pago, estado de cobro, estado factura',
    email: 'correo electrónico, correo, email, e mail',
    phone: 'teléfono, tel, teléfono 1, tfno, teléfono fijo',
    mobile: 'móvil, teléfono móvil, celular',
    website: 'web, página web, sitio web',
    taxNumber:
      'nif, cif, nif cif, cif nif, dni, rfc, identificación fiscal, vat number, id fiscal, nif iva, cuit, rut, código vat',
    address: 'dirección, domicilio, dirección fiscal, calle, dirección de facturación',
    city: 'población, ciudad, localidad, municipio',
    postcode: 'código postal, cp, c p',
    country: 'país',
    contactNumber:
      'código, código cliente, nº cliente, código proveedor, id contacto, código de cliente, referencia',
    firstName: 'nombre de pila',
    lastName: 'apellidos, apellido',
  },
  types: {
    invoice:
      'factura, factura emitida, factura de venta, venta, factura simplificada, factura venta, ticket de venta, factura ordinaria',
    bill: 'factura recibida, factura de compra, compra, gasto, factura compra, factura de proveedor, factura proveedor, factura de gasto',
    'sales-credit-note':
      'factura rectificativa emitida, abono de venta, factura de abono, devolución de venta',
    'bill-credit-note':
      'factura rectificativa recibida, abono de compra, abono de proveedor, rectificativa de compra',
    'credit-note': 'factura rectificativa, rectificativa, nota de crédito, abono, nota de abono',
    payment: 'pago, cobro pago',
    'payment-in': 'cobro, recibo',
    'payment-out': 'pago a proveedor',
    movement: 'asiento, transferencia, traspaso, nómina, depósito, ingreso, gasto, devolución',
    other: 'presupuesto, pedido, albarán, proforma, factura proforma',
  },
  statuses: {
    DRAFT: 'borrador',
    SUBMITTED: 'pendiente de aprobación',
    AUTHORISED:
      'pendiente, vencida, vencido, emitida, enviada, parcialmente pagada, parcialmente cobrada, parcial, no pagada, impagada, impagado, aprobada, aprobado, pago parcial, cobro parcial, sin cobrar, sin pagar, reclamada, reclamado, recordatorio, recordatorio enviado, bloqueada, en disputa',
    PAID: 'pagada, pagado, cobrada, cobrado, liquidada, saldada',
    VOIDED: 'anulada, anulado, cancelada, cancelado, rectificada',
    DELETED: 'eliminada, borrada',
  },
  sides: {
    sales: 'venta, ventas, factura, facturas, emitida, emitidas, cliente, clientes',
    purchases: 'compra, compras, gasto, gastos, recibida, recibidas, proveedor, proveedores',
  },
  totals: 'total, totales, suma, suma y sigue, subtotal, total general',
  carried: 'saldo inicial, saldo final, saldo anterior, saldo',
  part: 'parcialmente pagada, parcialmente cobrada, parcial, pago parcial, cobro parcial',
  unpaid:
    'pendiente, pendiente de pago, pendiente de cobro, vencida, vencido, impagada, impagado, no pagada, sin cobrar, sin pagar',
  unbooked:
    'pendiente, rechazado, rechazada, cancelado, cancelada, fallido, fallida, anulado, anulada, retenido, en curso, denegado',
  thanks: 'gracias',
};
