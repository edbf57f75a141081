import type { ContractWords } from '../contract-words.ts';
import { list } from '../section-words.ts';

export const words: ContractWords = {
  term: list('plazo, duración, vigencia, vigente hasta, vence, vencimiento, hasta el, finaliza'),
  renewal: list('prórroga*, prorroga*, renovación, renueva*, se prorroga'),
  notice: list('preaviso, no quiera prorrogar*, rescis*, resol*, denuncia, cancelación, aviso de'),
  price: list('precio*, renta, tarifa*, descuento*, cuota*, mensual*, factura*, pago*'),
};
