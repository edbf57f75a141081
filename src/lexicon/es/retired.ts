import type { RetiredWords } from '../retired-words.ts';
import { list } from '../section-words.ts';

export const words: RetiredWords = {
  old: list(
    'antiguo, antigua, antiguos, antiguas, anterior, anteriores, cerrada, cerrado, caducado, caducada, obsoleto, obsoleta',
  ),
  things: list(
    'cuenta, cuentas, banco, bancos, número, números, teléfono, teléfonos, móvil, línea, fax, iban, bic, código, códigos, tarjeta, datos, referencia',
  ),
  stop: list(
    'no usar, no utilizar, no use, nunca usar, dejar de usar, fuera de uso, fuera de servicio, ya no se usa, ya no es válido, ya no es válida',
  ),
  ended: list(
    'está cerrada, está cerrado, se cerró, fue cerrada, fue cancelada, está cancelada, está dada de baja, está dado de baja, ha caducado, está anulada, está anulado, fue sustituida, ya no existe, ya no funciona, ya no vale, ya no está en uso',
  ),
  instead: list(
    'nuevo, nueva, nuevos, nuevas, ahora, a partir de hoy, actual, en su lugar, correcto, correcta',
  ),
};
