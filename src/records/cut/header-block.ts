/** What a header line of a quoted or forwarded mail names, by its label in the languages of the common mail programs. */
const LABELS: Record<string, readonly string[]> = {
  from: [
    'from',
    'von',
    'de',
    'da',
    'van',
    'od',
    'от',
    'від',
    'från',
    'fra',
    'lähettäjä',
    'kimden',
    'expéditeur',
    'remitente',
    'mittente',
    'afzender',
    'nadawca',
    'feladó',
    'odesílatel',
    'из',
    'mula kay',
    'dari',
    'từ',
    '发件人',
    '寄件者',
    '差出人',
    '보낸 사람',
    '보낸사람',
  ],
  date: [
    'sent',
    'date',
    'gesendet',
    'datum',
    'envoyé',
    'enviado',
    'enviada em',
    'enviado el',
    'enviado em',
    'inviato',
    'data',
    'fecha',
    'verzonden',
    'skickat',
    'sendt',
    'dato',
    'wysłano',
    'отправлено',
    'дата',
    'надіслано',
    'lähetetty',
    'päivämäärä',
    'gönderme tarihi',
    'elküldve',
    'odesláno',
    'petsa',
    'tanggal',
    'ngày',
    '发送时间',
    '日期',
    '送信日時',
    '日時',
    '보낸 날짜',
  ],
  to: [
    'to',
    'an',
    'à',
    'a',
    'para',
    'aan',
    'till',
    'til',
    'do',
    'кому',
    'vastaanottaja',
    'kime',
    'destinataire',
    'destinatario',
    'címzett',
    'komu',
    'kepada',
    'đến',
    '收件人',
    '宛先',
    '받는 사람',
  ],
  cc: ['cc', 'bcc', 'kopie', 'copia', 'kopia', 'kopi', 'копия', 'копія', 'kopio', 'bilgi', '抄送', '副本'],
  subject: [
    'subject',
    'betreff',
    'objet',
    'asunto',
    'oggetto',
    'assunto',
    'onderwerp',
    'ämne',
    'emne',
    'temat',
    'тема',
    'aihe',
    'konu',
    'tárgy',
    'předmět',
    'paksa',
    'subjek',
    'chủ đề',
    '主题',
    '主旨',
    '件名',
    '제목',
  ],
  other: [
    'reply-to',
    'reply to',
    'risposta',
    'rispondi a',
    'antwort an',
    'répondre à',
    'responder a',
    'importance',
    'priority',
    'attachments',
    'organization',
    'sender',
    'sent by',
    'message-id',
    'wichtigkeit',
    'anlagen',
    'organisation',
    're',
  ],
};

const KIND_OF = new Map(
  Object.entries(LABELS).flatMap(([kind, labels]) => labels.map((label) => [label, kind] as const)),
);
const LONGEST = 80;

/** Which header a line is, or null. */
function headerKind(line: string): string | null {
  const label = /^[\s>*_|]*([^:：]{1,25}?)[\s*_]*[:：]/.exec(line.slice(0, 60))?.[1];
  return label === undefined ? null : (KIND_OF.get(label.trim().toLowerCase()) ?? null);
}

/**
 * How many lines the header block of another mail has that begins here; 0 where there is none. It needs three of
 * from, date, to, cc and subject, or two below a line that announces it.
 */
export function headerBlockAt(lines: readonly string[], at: number, announced: boolean): number {
  const first = headerKind(lines[at] ?? '');
  if (first === null || first === 'other') return 0;
  const kinds = new Set<string>();
  let end = at;
  let last = first;
  for (let index = at; index < Math.min(lines.length, at + LONGEST); index += 1) {
    const line = lines[index] ?? '';
    const kind = headerKind(line);
    if (kind !== null) {
      if (kind !== 'cc' && kind !== 'other' && kinds.has(kind)) break;
      kinds.add(kind);
      last = kind;
      end = index + 1;
    } else if (line.trim() === '') {
      if (!lines.slice(index + 1, index + 4).some((next) => headerKind(next) !== null)) break;
    } else if (!goesOn(last, lines, index)) break;
  }
  kinds.delete('other');
  const enough = announced ? 2 : 3;
  if (
    kinds.size < enough ||
    !(kinds.has('from') || kinds.has('to')) ||
    !(kinds.has('subject') || kinds.has('date'))
  )
    return 0;
  return end - at;
}

/** Whether a line without a label goes on with the header above: a long list of people, a folded subject. */
function goesOn(last: string, lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (last === 'to' || last === 'cc' || last === 'from') {
    return (
      /[,;@<>/]/.test(line) ||
      headerKind(lines[index + 1] ?? '') !== null ||
      /[,;]\s*$/.test(lines[index - 1] ?? '')
    );
  }
  return last === 'subject' && headerKind(lines[index + 1] ?? '') !== null;
}

/** A line above the block that belongs to it: Notes' "Name on 11/21/2000 10:37:17 AM", a rule, a sender alone. */
export function belongsAbove(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > 160) return false;
  if (/^[-_=*]{3,}$/.test(text)) return true;
  if (/\d{1,2}\/\d{1,2}\/\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?$/i.test(text)) return true;
  return (
    /^"?[\p{L}][\p{L} .,'-]{1,60}"?\s*(?:<[^<>\s]+@[^<>\s]+>|@\s?\w+)$/u.test(text) ||
    /^[^\s@]+@[^\s@]+$/.test(text)
  );
}
