import { fold } from './phrases.ts';

/**
 * What mail programs and hosts call the folders of thrown-away and unwanted mail, in the languages that they speak:
 * Gmail, Outlook, Apple Mail, Thunderbird, Yahoo, and the special-use names of RFC 6154.
 */
const BINS = [
  'trash|bin|deleted|deleted items|deleted messages|deleted mail|rubbish|spam|junk|junk mail|junk e-mail|junk email|bulk mail',
  'papierkorb|gelöschte elemente|gelöschte objekte|gelöschte nachrichten|gelöscht|unerwünscht|unerwünschte werbung|junk-e-mail|spamverdacht',
  'papelera|papelera de reciclaje|elementos eliminados|eliminados|mensajes eliminados|correo no deseado|no deseado|correo basura',
  'corbeille|éléments supprimés|messages supprimés|courrier indésirable|indésirables|courriel indésirable|pourriel|spams',
  'cestino|posta eliminata|elementi eliminati|posta indesiderata|indesiderata',
  'lixeira|lixo|lixo eletrônico|lixo electrónico|itens excluídos|itens eliminados|e-mails excluídos',
  'prullenbak|prullenmand|verwijderde items|verwijderde berichten|ongewenste e-mail|ongewenst|ongewenste reclame',
  'papirkurv|slettet post|slettede elementer|slettede meddelelser|uønsket mail|uønsket e-post|uønsket|søppelpost|søppel',
  'papperskorgen|papperskorg|borttaget|borttagna objekt|skräppost|roskakori|poistetut|roskaposti|ruslafata|ruslpóstur',
  'kosz|usunięte|elementy usunięte|wiadomości-śmieci|niechciane|koš|odstraněná pošta|nevyžádaná pošta|nevyžádané|kôš|odstránené položky|nevyžiadaná pošta|koš za smeće|smeće|neželena pošta|neželjena pošta|neželjeno',
  'lomtár|törölt elemek|levélszemét|coș de gunoi|coș|elemente șterse|mesaje nedorite|кошче|спам|нежелана поща|prügikast|rämpspost|miskaste|mēstules|šiukšliadėžė|šlamštas|el. pašto šiukšlės',
  'корзина|удаленные|удалённые|спам|нежелательная почта|кошик|видалені|небажана пошта|отпад|нежељена пошта',
  'κάδος|κάδος απορριμμάτων|απορρίμματα|διαγραμμένα|ανεπιθύμητα|ανεπιθύμητη αλληλογραφία|çöp kutusu|çöp|silinmiş öğeler|önemsiz|önemsiz e-posta|gereksiz|gereksiz e-posta|istenmeyen',
  'paperera|correu brossa|zaborra|zakarrontzia|bruscar|sbwriel|sothach',
  'sampah|tong sampah|thùng rác|thư rác|basura',
  'ゴミ箱|ごみ箱|削除済みアイテム|削除済み|迷惑メール|已删除|已删除邮件|已刪除的郵件|刪除的郵件|垃圾箱|垃圾桶|回收站|废件箱|垃圾邮件|垃圾郵件|휴지통|지운편지함|스팸|스팸함|스팸메일함|정크 메일',
  'ถังขยะ|จดหมายขยะ|ขยะ|สแปม|המחוקים|אשפה|פריטים שנמחקו|דואר זבל|ספאם|المهملات|سلة المهملات|العناصر المحذوفة|الرسائل غير المرغوب فيها|البريد غير الهام|غير مرغوب فيه|بريد عشوائي|زباله‌دان|هرزنامه|ट्रैश|स्पैम|ট্র্যাশ|স্প্যাম|குப்பை|ஸ்பேம்',
].flatMap((row) => row.split('|'));

const BIN_NAMES: ReadonlySet<string> = new Set(BINS.map(nameKey));

/** The label that says a mail was thrown away or is unwanted, in any language and wherever its folder hangs; or null. */
export function binAmong(labels: readonly string[]): string | null {
  return labels.find((label) => folderNames(label).some((name) => BIN_NAMES.has(name))) ?? null;
}

/** The names of a label's folders, from the outermost in, in a form in which equal names are equal. */
export function folderNames(label: string): string[] {
  const plain = decodeModifiedUtf7(label);
  // IMAP servers part folders by a full stop where they keep them as Maildir++, below INBOX.
  const parts = /^\.|^INBOX\./i.test(plain) ? plain.split(/[/.]/) : plain.split(/[/\\]/);
  return parts.map(nameKey).filter((name) => name !== '');
}

function nameKey(name: string): string {
  return fold(name)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s[\]<>]+|[\s[\]<>]+$/gu, '');
}

/** Names of IMAP folders as they lie on disk: modified UTF-7 (RFC 3501, 5.1.3). What is none stays as it is. */
function decodeModifiedUtf7(text: string): string {
  return text.replace(/&([A-Za-z0-9+,]*)-/g, (whole, encoded: string) => {
    if (encoded === '') return '&';
    const bytes = Buffer.from(encoded.replaceAll(',', '/'), 'base64');
    if (bytes.length < 2) return whole;
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  });
}
