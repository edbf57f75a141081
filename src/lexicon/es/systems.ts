import { list } from '../section-words.ts';
import type { SystemsWords } from '../systems-words.ts';

export const words: SystemsWords = {
  name: list('programa, sistema, aplicación, herramienta, software, portal, plataforma, app'),
  purpose: list('para qué, uso, finalidad, utilidad, descripción'),
  owner: list('responsable, propietario, administrador, titular, quién lo tiene'),
  grants: list(
    'quién da el acceso, quien da acceso, acceso lo da, da de alta, altas, acceso, autoriza el acceso, lo concede',
  ),
  secondFactor: list('segundo factor, doble factor, 2fa, verificación'),
  renewal: list('renovación, caduca, vence, licencia hasta'),
  self: list('yo, mí, nosotros, nosotras'),
};
