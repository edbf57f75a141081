import type { PartiesWords } from '../parties-words.ts';
import { list } from '../section-words.ts';

export const words: PartiesWords = {
  columns: {
    client: list('cliente, clientes, comprador, nombre del cliente, empresa cliente, arrendatario, paciente'),
    vendor: list('proveedor, proveedores, proveedora, nombre del proveedor, subcontratista, acreedor'),
    number: list(
      'n, nº, no, número, contrato, nº de contrato, número de contrato, pedido, nº de pedido, número de pedido, proyecto, expediente, póliza, referencia, ref, cuenta, id',
    ),
    agreement: list('contrato, contratos, acuerdo, acuerdos, nº de contrato, número de contrato'),
    terms: list(
      'condiciones, condiciones de pago, forma de pago, plazo, plazo de pago, pago, paga, vencimiento, método de pago',
    ),
    contact: list('contacto, persona de contacto, contacto principal'),
    country: list('país, localidad'),
    currency: list('moneda, divisa'),
    from: list('desde, válido desde, inicio, fecha, firmado, fecha de inicio, a partir de'),
  },
  reach: list('correo, correo electrónico, email, e-mail, mail, teléfono, tel, móvil, contacto'),
  beside: list(
    'contacto, persona, cargo, puesto, correo, correo electrónico, email, e-mail, mail, teléfono, tel, móvil, dirección, web',
  ),
  agreed: list(
    'precio*, tarifa*, cuota*, contrato*, acuerdo*, vencimiento, fin, preaviso, renovación, inicio, desde, descuento*, servicio*, alcance, pedido*',
  ),
  staff: list(
    'nombre, empleado, empleada, persona, cargo, puesto, correo, email, teléfono, tel, móvil, desde, inicio, contrato, proyecto, equipo, observaciones',
  ),
  roles: {
    client: list('cliente, comprador, compradora, arrendatario, arrendataria'),
    vendor: list('proveedor, proveedora, contratista, arrendador, arrendadora, vendedor, vendedora'),
  },
  agreement: list('contrato, contratos, acuerdo, convenio, arrendamiento, hoja de encargo'),
  between: list('entre'),
  signing: list('firma, firmas, firmado'),
  core: list(
    'precio*, tarifa*, cuota*, plazo*, renov*, preaviso, resol*, inicio, comienz*, fin, vencimiento, pago*, descuento*, lugar, suministr*, entreg*, alcance',
  ),
  payment: list(
    'a 15 días, a 30 días, a 45 días, a 60 días, días fecha factura, domiciliación, domiciliado, transferencia, por anticipado, fecha de factura, vencimiento, pagadero, por adelantado, señal, anticipo, al contado, contra entrega, forma de pago, plazo de pago',
  ),
  special: list(
    'excepción, excepciones, excepto, salvo, en lugar de, en vez de, descuento*, especial*, sólo para, solo para, pedido, nunca, siempre, debe, deben, no, cuidado, ojo, insiste, prefiere, costumbre, favor',
  ),
  granted: list(
    'descuento*, rebaja*, excepción, excepcionalmente, en lugar de, en vez de, aplazamiento, plazos, plazo de pago, recargo*, gratis, sin cargo, bonificación*, reducid*, solo para vosotros, sólo para ustedes, pedido',
  ),
  agreedInMail: list('acordado, acordamos, acordada, de acuerdo, conforme, conformes, aceptamos, aceptado'),
  trouble: list(
    'queja*, reclam*, sentimos, perdón, disculp*, error*, equivoc*, descontent*, decepcion*, duplicad*, falta, faltan, no recibid*, no ha llegado, no pagad*, retras*, tarde, devol*, abono*, cancel*, penaliz*',
  ),
  ended: list(
    'ha terminado, ha finalizado, fue rescindido, se rescindió, rescindido, ya no es cliente, ya no son clientes, ya no es proveedor, ya no compramos, ya no trabajamos, ya no servimos, ha cerrado, cerró definitivamente, en liquidación, en concurso, dado de baja, dada de baja, se dio de baja, no se renueva, no renovado, antiguo cliente, antiguo proveedor, dejó de pedir',
  ),
  suspended: list(
    'suspendido, suspendida, en suspenso, en pausa, paralizado, paralizada, no servir más, bloqueado, bloqueada, sin nuevos pedidos',
  ),
  resumed: list(
    'reanudado, reanudada, se reanuda, reactivado, reactivada, vuelve a ser cliente, activo de nuevo',
  ),
  nobody: list(
    'sí, no, todos, todas, ninguno, ninguna, total, subtotal, interno, varios, otros, pendiente, ejemplo, nombre, cliente, proveedor, nuevo, desconocido',
  ),
};
