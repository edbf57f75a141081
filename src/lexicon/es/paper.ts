import type { PaperWords } from '../paper-words.ts';
import { list } from '../section-words.ts';

export const words: PaperWords = {
  updated: list(
    'actualizado, actualizada, actualizado el, actualizada el, última actualización, fecha de actualización, modificado, modificado el, última modificación, ' +
      'revisado, revisada, revisado el, revisada el, última revisión, fecha de revisión',
  ),
  issued: list(
    'fecha, con fecha, fecha de emisión, emitido el, publicado, publicado el, firmado, firmado el, firmada el, fecha de firma, aprobado, aprobado el, aprobado por, ' +
      'redactado por, escrito por, elaborado por, elaborado el, creado el, versión, versión de, autor, autora, a fecha de, por',
  ),
  effective: list(
    'en vigor desde, en vigor a partir del, en vigor, vigente desde, vigente a partir del, válido desde, válida desde, válido a partir del, válida a partir del',
  ),
  notItsOwn: list(
    'nacimiento, nacido, nacida, contratación, alta, inicio, caducidad, caduca, vence, vencimiento, plazo, hasta, renovación, próxima, próximo, fallecido, antes, fin, termina',
  ),
  beside: list('de, del, a, el, la, día'),
  untitled: list(
    'sin título, documento sin título, documento, libro, presentación, presentación de powerpoint, hoja, diapositiva, nuevo documento, título, inicio, anónimo, desconocido, ninguno',
  ),
  openings: list('índice, contenido, contenidos, resumen, introducción, presentación, página'),
};
