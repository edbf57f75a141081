import { describe, expect, it } from 'vitest';
import { decodeAsciiOnly, decodeUndeclared } from '../../../src/sources/kit/charset.ts';
import { plausibility } from '../../../src/sources/kit/plausible-text.ts';
import { encode } from '../../support/encode.ts';

const TEXTS: [text: string, encodings: string[]][] = [
  ['Le règlement est dû à réception de la facture. Merci de prévenir Hélène.', ['windows-1252', 'macintosh']],
  [
    'Bitte überweisen Sie den fälligen Betrag bis Freitag an die Bäckerei Grünwald.',
    ['windows-1252', 'macintosh'],
  ],
  [
    'El señor Muñoz llamó para confirmar la reunión del próximo miércoles en Málaga.',
    ['windows-1252', 'macintosh'],
  ],
  ['Rates: £45 per hour. It’s Zoë’s job – not Anna’s.', ['windows-1252', 'macintosh']],
  ['Proszę zapłacić fakturę do końca miesiąca i potwierdzić przelew mailem.', ['windows-1250', 'iso-8859-2']],
  ['Prosím uhraďte fakturu do konce měsíce a potvrďte platbu e-mailem.', ['windows-1250', 'iso-8859-2']],
  [
    'Здравствуйте! Зарплата выплачивается десятого числа. Подтвердите номер счёта.',
    ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'],
  ],
  ['Παρακαλώ επιβεβαιώστε τον αριθμό λογαριασμού μέχρι την Παρασκευή.', ['windows-1253', 'iso-8859-7']],
  ['Lütfen faturayı ay sonuna kadar ödeyin ve dekontu gönderin.', ['windows-1254']],
  ['נא לאשר את מספר החשבון עד יום שישי.', ['windows-1255']],
  ['يرجى تأكيد رقم الحساب قبل يوم الجمعة.', ['windows-1256']],
  ['您好，本月工资将于三月二十五日发放，请核对银行账号。', ['gbk']],
  ['您好，本月薪資將於三月二十五日發放，請核對銀行帳號。', ['big5']],
  ['お世話になっております。給料は毎月25日に支払います。', ['shift_jis', 'euc-jp']],
  ['안녕하세요. 급여는 매월 25일에 지급됩니다.', ['euc-kr']],
  ['กรุณายืนยันหมายเลขบัญชีก่อนวันศุกร์', ['windows-874']],
];

describe('text whose encoding nobody names', () => {
  it.each(TEXTS.flatMap(([text, encodings]) => encodings.map((encoding) => [encoding, text] as const)))(
    'is read in %s: %s',
    (encoding, text) => {
      expect(decodeUndeclared(encode(encoding, text))).toBe(text);
    },
  );

  it('is read in UTF-16 without a mark, also where it has no Latin letter', () => {
    for (const text of ['Name\tPay\nRené\t2300\n', '您好，本月工资将于三月发放。', 'Имя;85000\n']) {
      const little = Buffer.from(text, 'utf16le');
      expect(decodeUndeclared(little)).toBe(text);
      expect(decodeUndeclared(Buffer.from(little).swap16())).toBe(text);
    }
  });

  it('is read in ISO-2022-JP, and in UTF-8 with stray bytes', () => {
    expect(decodeUndeclared(Buffer.from('\x1b$B5kNA\x1b(B 25\n', 'latin1'))).toBe('給料 25\n');
    const mixed = Buffer.concat([Buffer.from('Zoë, Renée, Jürgen and '), Buffer.from([0x5a, 0x6f, 0xeb])]);
    expect(decodeUndeclared(mixed)).toBe('Zoë, Renée, Jürgen and Zoë');
  });

  it('is read from a table of a few rows', () => {
    const russian = 'Имя;Оклад\nАнна Петрова;85000\n';
    const french = 'Employé,Salaire\nRenée Côté,2 300 €\n';
    const chinese = '姓名,工资\n王芳,8500\n李明,9200\n';
    expect(decodeUndeclared(encode('windows-1251', russian))).toBe(russian);
    expect(decodeUndeclared(encode('macintosh', french))).toBe(french);
    expect(decodeUndeclared(encode('gbk', chinese))).toBe(chinese);
  });

  it('is not guessed where it could be several', () => {
    expect(decodeUndeclared(encode('euc-jp', '東京'))).toBeNull();
    expect(decodeUndeclared(encode('macintosh', 'Peña'))).toBeNull();
    expect(decodeAsciiOnly(encode('macintosh', 'Peña'))).toBe('Pe\uFFFDa');
  });

  it('takes ASCII, and one accented word of a Western language, for what they are', () => {
    expect(decodeUndeclared(Buffer.from('~{x}~ __client_id__'))).toBe('~{x}~ __client_id__');
    expect(decodeUndeclared(encode('windows-1252', 'Zoë'))).toBe('Zoë');
    expect(decodeUndeclared(encode('windows-1252', 'Fee: £450'))).toBe('Fee: £450');
  });
});

it('tells words from what another encoding makes of them', () => {
  for (const [text] of TEXTS) expect(plausibility(text)).toBe(1);
  for (const text of ['Èìÿ;Îêëàä', 'ÐÕÃû,¹¤×Ê', 'RenŽe C™tŽ', 'RenÃ©e', 'ДcГ©', 'A–o', 'MŸller'])
    expect(plausibility(text), text).toBeLessThan(0.7);
});
