/** Lines of a mail that are marks, not text. Each test is anchored and bounded, so it is linear in the line. */

const FORWARD =
  /^[\s>*_-]*(?:begin forwarded message|forwarded message|forwarded by\s.{1,120}|anfang der weitergeleiteten (?:nachricht|e-mail)|weitergeleitete nachricht|début du message (?:transféré|réexpédié)|message transféré|mensaje reenviado|inizio messaggio inoltrato|messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:melding|meddelelse)|wiadomość przekazana|пересылаемое сообщение|переслане повідомлення|转发的邮件|轉寄郵件|転送メッセージ)\s*[:：]?[\s*_-]*$/iu;
const ORIGINAL =
  /^[\s>*_]*-{2,}[\s*]*(?:original message|original appointment|reply message|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|исходное сообщение|оригінальне повідомлення|orijinal mesaj|原始邮件|原始郵件|元のメッセージ|원본 메시지)[\s*]*-{2,}[\s*]*$/iu;
const DEVICE =
  /iphone|ipad|ipod|android|blackberry|samsung|galaxy|huawei|xiaomi|nokia|htc|pixel|xperia|alcatel|motorola|mobile|mobil|handy|phone|telefon|teléfono|telefone|téléphone|cell\b|device|gerät|tablet|handheld|wireless|windows|\bmail\b|mailbox|airmail|outlook|yahoo|gmail|proton|ti-\d+|k-9/i;
const SENT =
  /^[\s<([*_]*(?:sent (?:from|via|with|by|on)|envoyé (?:de|depuis|à partir)|von mein(?:em|er)|gesendet (?:von|mit)|diese nachricht wurde von|enviado (?:desde|do|de|a partir)|inviato (?:da|dal)|verzonden (?:met|vanaf|van)|verstuurd (?:vanaf|met)|skickat från|sendt fra|lähetetty|wysłan[eo] z|отправлено (?:с|из)|надіслано з|odesláno z|get \[?outlook|get outlook|téléchargez outlook|(?:\S{1,30} )?from (?:my )?(?:mobile|phone|iphone|ipad|android|blackberry)|發自我的|发自我的|從我的|从我的)/iu;

/** Announces a forwarded mail below. */
export function isForwardMark(line: string): boolean {
  return line.length <= 200 && FORWARD.test(line);
}

/** Announces the mail that is answered. */
export function isOriginalMark(line: string): boolean {
  return line.length <= 120 && ORIGINAL.test(line);
}

/** What a phone or a mail program adds at the end: "Sent from my iPhone". */
export function isDeviceLine(line: string): boolean {
  const text = line.trim();
  return text.length <= 130 && ((SENT.test(text) && DEVICE.test(text)) || /^iPhone(?:から|에서)/.test(text));
}

/** A quoted line: `> text`, `>text`, also with up to three blanks before. */
export function isQuoteLine(line: string): boolean {
  return /^ {0,3}>/.test(line);
}

/** A quoted line in other marks, as stand below an attribution: `| text`, `Richard> text`. */
export function otherQuoteMark(line: string): string | null {
  return /^(?:\||:|[\p{L}\d]{1,12}>)(?=\s|$)/u.exec(line)?.[0] ?? null;
}

/** `-- `, the mark above a signature (RFC 3676, 4.3); many write it without the blank. */
export function isSignatureMark(line: string): boolean {
  return /^(?:--|—)[ \u00a0]?$/.test(line);
}

/** The rule that list software and disclaimers put above a footer. */
export function isFooterRule(line: string): boolean {
  const text = line.trim();
  return text.length >= 10 && /^_+$/.test(text);
}

/** A line of rule marks alone, or of the invisible letter that mail trackers leave. */
export function isRuleLine(line: string): boolean {
  return /^[\s\-_=*~+#.ᐧ]{1,200}$/.test(line);
}
