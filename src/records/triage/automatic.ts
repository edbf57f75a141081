import { readSubject } from '../subject.ts';
import type { SeenMail } from './correspondence.ts';
import { LEXICONS } from './lexicons.ts';
import { fold } from './phrases.ts';

/** A person does not read a mail and answer it within so many milliseconds. */
const SOONER_THAN_A_PERSON = 120_000;
/** Nobody reads a mail and types more characters than these within so many milliseconds. */
const SOONER_THAN_ONE_TYPES = 15_000;
const WORDS_OF_A_GLANCE = 60;
/** Characters; a note of absence is short. */
const NOTE_AT_MOST = 1200;

/** What mail programs write before the subject of an automatic reply, in the languages that they speak. */
const PROGRAMS = [
  'automatic reply|auto reply|autoreply|auto response|autosvar|autosvarsmeddelande|automatisk svar|automatiskt svar|automaattinen vastaus|poissaoloviesti',
  'automatische antwort|réponse automatique|respuesta automática|risposta automatica|resposta automática|resposta automàtica|automatisch antwoord|automatische reactie',
  'automatyczna odpowiedź|odpowiedź automatyczna|automatická odpověď|automatická odpoveď|automatikus válasz|răspuns automat|automatski odgovor|samodejni odgovor|automaatvastus|automātiskā atbilde|automatinis atsakymas',
  'автоматический ответ|автоответ|автоматична відповідь|автоматичен отговор|аутоматски одговор|αυτόματη απάντηση|otomatik yanıt|otomatik cevap|balasan otomatis|trả lời tự động|erantzun automatikoa',
  '自動応答|自動返信|自动答复|自动回复|自動回覆|자동 회신|자동 응답|תשובה אוטומטית|מענה אוטומטי|رد تلقائي|پاسخ خودکار|ตอบกลับอัตโนมัติ|स्वचालित उत्तर',
].flatMap((row) => row.split('|'));

const ALWAYS = prefixes([...PROGRAMS, ...LEXICONS.flatMap(({ triage }) => triage.automatic)]);
const WHERE_ANSWERING = prefixes(LEXICONS.flatMap(({ triage }) => triage.away));

function prefixes(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(fold))].sort((one, other) => other.length - one.length);
}

/** Whether a subject is one that mail programs give to automatic replies and people do not. */
export function isAutomaticSubject(title: string): boolean {
  const bare = fold(readSubject(title).base).replace(/^[\s[(*]+/u, '');
  return ALWAYS.some((prefix) => beginsWith(bare, prefix));
}

function beginsWith(title: string, prefix: string): boolean {
  return title.startsWith(prefix) && !/^[\p{L}\p{N}]/u.test(title.slice(prefix.length));
}

/**
 * Mails that a program answered, in any wording: a subject of absence before the subject that is answered; an answer
 * within two minutes that speaks of absence, or that says to several mails the same; or one that thanks for any mail,
 * says that nobody is there or that the mail came in, and what becomes of it. The note that a person writes of their
 * own absence answers nothing and stays.
 */
export function automaticReplies(mails: readonly SeenMail[]): Set<string> {
  const byId = new Map(
    mails.flatMap((mail) => (mail.messageId === null ? [] : [[mail.messageId, mail] as const])),
  );
  const bySubject = Map.groupBy(mails, (mail) => fold(mail.subject.key));
  const automatic = new Set<string>();
  const quick = new Map<string, SeenMail[]>();
  for (const mail of mails) {
    if (mail.leaverWrote) continue;
    const title = fold(mail.subject.base).trim();
    const prefix = WHERE_ANSWERING.find((one) => beginsWith(title, one));
    if (prefix !== undefined && answersSomething(mail, title.slice(prefix.length), bySubject))
      automatic.add(mail.id);
    if (saysThatNobodyReads(mail)) automatic.add(mail.id);
    const answered = mail.answered.map((id) => byId.get(id)).find((one) => one !== undefined);
    const before = answered ?? lastOf(bySubject.get(fold(mail.subject.key)) ?? [], mail);
    if (!before || before.sender === mail.sender || before.time === null || mail.time === null) continue;
    const delay = mail.time - before.time;
    if (delay < 0 || delay > SOONER_THAN_A_PERSON) continue;
    if (mail.words.absence || (delay <= SOONER_THAN_ONE_TYPES && mail.opening.length > WORDS_OF_A_GLANCE))
      automatic.add(mail.id);
    const key = `${mail.sender} ${mail.opening}`;
    quick.set(key, [...(quick.get(key) ?? []), mail]);
  }
  for (const same of quick.values()) if (same.length > 1) for (const { id } of same) automatic.add(id);
  return automatic;
}

/** It says nothing of what it answers: no money, no word of its own, only that it came in and who is there instead. */
function saysThatNobodyReads({ words, subject, answered, sizeOfBody, opening }: SeenMail): boolean {
  if (sizeOfBody <= NOTE_AT_MOST && words.amount === null && isNoteElsewhere(opening)) return true;
  if (!words.standIn || words.amount !== null || sizeOfBody > NOTE_AT_MOST) return false;
  return words.acknowledges || (words.absence && (subject.answers || answered.length > 0));
}

/** What notes of absence say in languages that have no lexicon: thanks for the mail, absence, whom to turn to. */
const NOTES = {
  acknowledges:
    'bedankt voor uw|bedankt voor je|dank voor uw|grazie per|la ringrazio per|obrigado pelo|obrigado pela|obrigada pelo|obrigada pela|agradecemos o seu|tack för ditt|tak for din|takk for din|kiitos viestistäsi|dziękuję za|dziękujemy za|děkuji za|děkujeme za|ďakujem za|köszönöm levelét|mulțumesc pentru|спасибо за ваше|дякую за|благодарим за|teşekkür ederim|ευχαριστώ για|hvala na|gràcies pel',
  absence:
    'afwezig|met vakantie|met verlof|niet op kantoor|in ferie|fuori ufficio|fuori sede|assente|de férias|ausente|fora do escritório|på ferie|på semester|ikke på kontoret|inte på kontoret|lomalla|poissa|na urlopie|poza biurem|nieobecny|nieobecna|na dovolené|mimo kancelář|na dovolenke|szabadságon|în concediu|в отпуске|у відпустці|отсъствам|izinde|yıllık izin|σε άδεια|na odmoru|na godišnjem|de vacances|fora de l oficina',
  standIn:
    'dringend|spoed|urgente|urgenti|urgenze|urgenza|urgência|brådskande|hastende|haster|kiireellis|pilnych|pilne|naléhav|nutných případech|súrn|sürgős|urgență|urgente|срочн|термінов|спешн|acil|επείγον|hitnim|hitno|urgent',
};
const NOTE_PARTS = Object.values(NOTES).map((row) => row.split('|').map(fold));

function isNoteElsewhere(opening: string): boolean {
  return NOTE_PARTS.every((phrases) => phrases.some((phrase) => opening.includes(phrase)));
}

function answersSomething(
  mail: SeenMail,
  rest: string,
  bySubject: ReadonlyMap<string, readonly SeenMail[]>,
): boolean {
  if (mail.answered.length > 0) return true;
  if (/^[\s:：\-–]*(?:re|aw|antw|sv)\s*:/u.test(rest)) return true;
  const key = rest
    .replace(/^[\s:：\-–]+/u, '')
    .replace(/^(?:re|aw|antw|sv)\s*:\s*/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (bySubject.get(key) ?? []).some((one) => key !== '' && one.sender !== mail.sender);
}

/** The last mail of a subject, before this one, that went to its sender. */
function lastOf(mails: readonly SeenMail[], { id, sender, time }: SeenMail): SeenMail | undefined {
  if (sender === '' || time === null) return undefined;
  return mails
    .filter((one) => one.id !== id && one.time !== null && one.time <= time)
    .filter((one) => one.outside.includes(sender) || one.colleagues.includes(sender))
    .sort((one, other) => (other.time ?? 0) - (one.time ?? 0))[0];
}
