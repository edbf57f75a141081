import type { DecisionWords } from '../decision-words.ts';
import { list } from '../section-words.ts';

export const words: DecisionWords = {
  decided: list(
    'hemos|he|ha|han .. decidido|acordado|aprobado|resuelto|elegido|nombrado|aceptado|autorizado, se acuerda|aprueba|acordó|aprobó|decide|decidió|autoriza, ^ acordado|aprobado|aprobada|autorizado|acuerdo _, aprobado|aprobada|aceptado|autorizado por _, dice|dijo que sí',
  ),
  agrees: list(
    '^^ sí|confirmado|conforme|aprobado|adelante|aceptado|vale, ^^ de acuerdo, ^^ me parece bien, me|nos parece|va|viene bien',
  ),
  sets: list(
    'desde hoy|ahora|mañana|ya, a partir de|del, de ahora en, en adelante, hasta nuevo aviso, con efecto, con efectos, pasa|pasan a ser, sube|suben|baja|bajan a, este|esta verano|año|mes|invierno|temporada *amos|*emos|*imos',
  ),
  chooses: list(
    '^ seguimos|cerramos|abrimos|aceptamos|cambiamos|dejamos|prorrogamos|contratamos|renovamos|subimos|bajamos|mantenemos|quitamos|ponemos _, al final *amos|*emos|*imos, ^^ no *amos|*emos|*imos $, la|lo|los|las *amos|*emos|*imos hasta|desde|a, queda|quedan|sigue|siguen igual|como, ^ no cobramos|ofrecemos|aceptamos|damos|vendemos|servimos _, ^ subo|bajo|levanto|quito|autorizo|apruebo|acepto|prorrogo _',
  ),
  picks: list(
    'la|el|las|los primera|primero|primer|segunda|segundo|tercera|tercero|otra|otro $, la|el primera|primer|segunda|segundo|tercera|otra|otro opción|oferta|presupuesto|propuesta, opción|oferta|presupuesto|propuesta 1|2|3|a|b|c',
  ),
  permits: list(
    'podéis|puedes|pueden|puede volver|ya, no hace falta que me, sin consultarme|preguntarme|avisarme, por escrito a mí, pasa|pasan por mí',
  ),
  revokes: list(
    'levanto el|la, se acabó, olvida|olvidad|olvidaos, ya no vale|aplica|cuenta|rige, queda|quedan sin efecto, anulo',
  ),
  directs: list(
    'déjala|déjalo|dejadla|dejadlo|ponla|ponlo|dejad|deja ... hasta|en, no se *a|*e, no *áis|*éis .. hasta, nada de *, espera|esperan hasta, ^^ siempre|nunca _',
  ),
  proposes: list(
    'estoy|estamos pensando, no lo tengo, sería|serían|podría|podrían|podríamos|debería|deberían|habría|querría|quisiera|gustaría _, propongo|propone|proponemos|sugiero|creo|cree|pienso|espero|quizá|quizás|prefiere _, pendiente, por decidir, sin decidir, no se decide, se ve en',
  ),
  undecided: list(
    '^ si|cuando|hasta|como|mientras, preguntaste|preguntó|preguntasteis|preguntaban si|qué|cuánto|cuándo|por, ¿, ruego, por favor, gracias por, tal como|según _, estoy fuera',
  ),
  news: list(
    'juzgado|tribunal|gobierno|ministerio|congreso|senado|ayuntamiento|comisión|mercado|sindicato|hacienda .. _',
  ),
  authority: list(
    'dueña|dueño|propietaria|propietario|gerente|socia|socio|socios|administradora|administrador|directora|director|jefa|jefe|presidenta|presidente|titular, decide|aprueba|autoriza|firma, aprobado|aprobada|autorizado|firmado por, visto bueno de, aprobación|autorización|firma de, da el, dar el visto',
  ),
  minutes: list('acta, actas, reunión, reuniones, junta, acuerdos'),
};
