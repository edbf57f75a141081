import { list } from '../section-words.ts';
import type { SpeechWords } from '../speech-words.ts';

export const words: SpeechWords = {
  classes: {
    a: 'te|os|le|les|se',
    lo: 'lo|la|los|las',
    puede: 'puedes|puede|podéis|pueden|podrías|podría|podríais|podrían|podemos|podríamos',
  },
  elides: false,
  joins: list('y, e, pero, o, así, entonces, pues, además'),
  greetings: list(
    'hola, buenos, buenas, días, tardes, noches, estimado, estimada, estimados, estimadas, querido, querida, queridos, apreciado, apreciada, muy, señor, señora, sr, sra, don, doña',
  ),
  notNames: list(
    'gracias, sí, no, bueno, vale, venga, pues, mira, oye, nada, hoy, mañana, además, entonces, pues, lunes, martes, miércoles, jueves, viernes, sábado, ' +
      'domingo, urgente, aviso, atención, desde, para, por, si, cuando, como, confirmado, perdona, perdón, hecho, acordado, aprobado, aprobada, acuerdo, conforme, adelante, aceptado, listo, adjunto, ok, perfecto, entendido, claro',
  ),
  crowds: list('todos, todas, clientes, cliente, socios, socio, compañeros, equipo, amigos, miembros'),
  thisWeek: list('esta semana, esta misma semana'),
  nextWeek: list('próxima semana, semana que viene, semana próxima, semana siguiente'),
  weekNumber: list('semana'),
  days: { hoy: 0, mañana: 1 },
  asks: list(
    '¿ me|nos _, ¿ ... @puede, ^ me|nos? lo|la|los|las? @puede *ar|*er|*ir|*me|*nos|*lo|*la, por favor, ' +
      '*ruego _, rogamos|ruego|solicito|solicitamos|pido|pedimos|agradecería|agradeceríamos|agradezco|agradecemos _, @a ruega|agradecería|requiere|requerimos|pido|pedimos|agradeceríamos|agradezco|solicita|rogamos _, se le|les ruega|requiere|solicita|pide|agradecería, ' +
      '^ ´me|´nos|´le|´les|´lo|´la|´los|´las|*dme|*dnos|dile|diles|dime|dinos|dale|dales|ponle|ponme|hazme|hazlo|hazla _, ^ a .. ´le|´les _, ^^ ´me|´nos|´le|´les|´lo|´la|´los|´las $, ' +
      'necesito|necesitamos que, me|nos gustaría que|saber|recibir|tener, quedo|quedamos a la espera, a la espera de, haz|haced el favor, ¿ sería|es posible',
  ),
  needs: list(
    'debe|deben|deberá|deberán|tiene|tienen que? .. presentar|presentarse|aportar|entregar|entregarse|remitir|remitirse|llegar|recibirse|pagarse|ingresarse, necesito|necesitamos _, me|nos hace|hacen falta, me|nos falta|faltan _, quiero|queremos|querría|querríamos|quisiera|quisiéramos _, espero|esperamos _',
  ),
  instructs: list(
    '^^ pide|pedid|manda|mandad|envía|enviad|avisa|avisad|haz|haced|sube|subid|llama|llamad|revisa|revisad|confirma|confirmad|trae|traed|pasa|pasad|paga|pagad|mira|mirad|prepara|preparad|cambia|cambiad|apunta|apuntad|reserva|reservad|contesta|contestad|busca|buscad|firma|firmad _',
  ),
  owes: list('_ todavía|aún tiene|tienen que, _ tiene|tienen que .. todavía|aún'),
  permits: list(
    '¿ puedo|podemos|podría|podríamos _, ¿ ... *amos|*emos|*imos, ¿ está|estaría bien, ¿ te|os|le|les parece|va, ¿ de acuerdo',
  ),
  courtesies: list(
    'si tiene|tienes|tenéis|tienen|necesita|necesitas|quiere|quieres|queréis .. _ duda|dudas|pregunta|algo|cualquier, cualquier duda|cosa|consulta, no dude|dudes|duden|dudéis, al tanto|corriente de, mantenme|manténgame|manténganos informado|informada|informados, dedique|dedica|tómese|tómate un|unos momento|minuto|minutos, visite|visita nuestra|la web|página, si puedo|podemos .. ayudar|ayudarte|ayudarle|ayudaros|hacer, en .. que pueda|podamos ayudar, si quieres|quiere|queréis|quieren, cuando quieras|quieran|queráis|quiera, ' +
      'disculpe|disculpa|perdona|perdone|perdón, cómo estás|está|estáis|va, espero que, gracias de antemano, un saludo, para asuntos urgentes, no te|se pierdas|pierda, haz|haga|haced tu|su|vuestro pedido, quedo a su|tu|vuestra disposición, dale|dales recuerdos|besos',
  ),
  standing: list(
    'dejar|deje|deja|dejen|dejad de, no *as|*es|*a|*e|*áis|*éis|*an|*en _, nunca, siempre, nada más, nada esos, cada mes|semana|día|año|vez|trimestre|lunes|viernes, todos|todas los|las meses|semanas|días|años|lunes|martes|miércoles|jueves|viernes, hasta nuevo aviso, en cuanto, mientras, cuando _, a partir de ahora, en adelante, de ahora|aquí en, desde hoy|mañana|ahora, no hace falta, mensualmente, semanalmente, anualmente, hasta que',
  ),
  promises: list(
    '@a @lo? *o _, @a @lo? *o $, *o y @a @lo? *o, @a @lo? *amos|*emos|*imos _, voy|vamos a *ar|*er|*ir|*rlo|*rla|*rle|*rme|*rte|*rles, déjame|déjeme|dejadme mirar|ver|preguntar|comprobar|mirarlo|consultarlo, me encargo|ocupo, nos encargamos|ocupamos, cuenta|cuente|contad con ello, ' +
      '@a? @lo? *aré|*eré|*iré|*dré|*aremos|*eremos|*iremos _, lo|la|los|las miro|reviso|consulto|pregunto|hablo|pienso|compruebo _, te|os|se lo|la prometo, @a @lo digo, quedo|quedamos en *ar|*er|*ir',
  ),
  dated: list(
    'se paga|manda|envía|hace|entrega|abona|devuelve|transfiere _, sale|salen un|una|el|la pago|transferencia|abono, @lo *o _, tendrás|tendrá|tendréis|tendrán|recibirás|recibirá|recibiréis|recibirán _, será|serán *ado|*ada|*ido|*ida|*ados|*adas',
  ),
  events: list('en cuanto, con la|el próxima|próximo'),
  stances: list(
    'te|le|os|les echaremos|echaré|vamos .. menos, @a @lo? ruego|pido|agradezco|recuerdo|adjunto|deseo|aviso|comento|informo|comunico|escribo|confirmo|felicito|espero|quiero|puedo|como|tengo|solicito|digo|cuento|explico|resumo|copio|reenvío|remito|pego|incluyo|traslado|transmito|señalo, @a copiamos|reenviamos|trasladamos|rogamos|pedimos|agradecemos|recordamos|adjuntamos|deseamos|informamos|comunicamos|confirmamos|esperamos|queremos|podemos|solicitamos|hemos|tenemos, ' +
      'lo siento, ^ si _, te|os|le|les mantendré|mantendremos _, al tanto|corriente, seguiré|seguiremos|continuaré|continuaremos|dejaré|dejaremos|quedaré _, por la presente, no @a? @lo? *o|*amos|*emos, hemos *ado|*ido, nos|me *amos|*emos .. *ado, se lo|la *ó, ¿, *amos|*emos|*imos que, tenemos|habíamos|estamos|vamos|somos|hemos|sabemos|queremos|queda|podemos|íbamos|seguimos|cerramos|aceptamos|denunciamos',
  ),
  hedges: list(
    'intentaré, intentaremos, pienso, planeo, planeamos, tengo|tenemos previsto, intento, quizá, quizás, a lo mejor, tal vez, posiblemente, probablemente, espero, si puedo, si podemos',
  ),
  bare: list(
    '^^ lo|la miro $, ^^ me encargo $, ^^ ya te digo, ^^ te digo, lo miro $, cuenta con ello, ^^ ahora lo *o',
  ),
  conditions: list('^^ si _, si quieres|quiere|queréis|te|os|le|me|nos, siempre que, en caso de, salvo que'),
  done: list(
    '^^ hecho|hecha|listo|lista|adjunto|adjunta|enviado|enviada|subido|subida|pagado|pagada|*ado|*ada|*ados|*adas|*ido|*ida, adjunto, adjuntamos, se adjunta, te|os|le|les adjunto|adjuntamos, @a envío|mando|paso|remito .. el|la|los|las, ' +
      'he|hemos|ha|han .. *ado|*ido|hecho|puesto|visto|escrito|dicho, aquí tiene|tienes|tenéis|está|están|va|van, ya está|están|la|lo, va|van hoy|ya|hecho, @a @lo? *é|*amos|*ó, queda|quedan *ado|*ada|hecho|hecha, *ada|*ado en _, como quedamos|pidió|pediste|hablamos',
  ),
  undone: list(
    'no _, aún no, todavía no, falta|faltan, sin *ar, por hacer, pendiente|pendientes, en cuanto, cuando, podría|debería|habría',
  ),
  received: list(
    'gracias por _, recibido|recibida, ha|han llegado|entrado, ya ha|han llegado, ya lo|la tengo|tenemos, está perfecto, perfecto, todo bien',
  ),
  withdrawn: list(
    'déjalo, déjelo, dejadlo, ya no hace falta, no hace falta, ya no lo|la? necesito|necesitamos, olvida|olvídalo|olvidad, ya no es necesario, levanto el',
  ),
  yes: list(
    '^^ sí|si|vale|claro|confirmado|aprobado|conforme|adelante|aceptado|acepto|aceptamos|perfecto|correcto, de acuerdo, por supuesto, sin problema, dice que sí, me parece bien, lo doy por, con mucho gusto',
  ),
  no: list('^^ no|imposible|lamentablemente, no puede|podemos|puedo|es, lo siento'),
  noted: list(
    '^^ vale|ok|entendido|anotado|recibido, me encargo, lo miro, ya te digo, te digo, estamos en ello, tomo nota, con mucho gusto',
  ),
  each: list('los|las dos, ambos|ambas, cada uno|una de'),
  reader: list('¿, te|ti|tú|tu|tus|os|vosotros|vuestro|vuestra|vuestros|usted|ustedes|le|les|su|sus|contigo'),
};
