import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/accounts/index.ts';
import { pullAll } from '../../support/pull.ts';
import { directory, lines, pull } from './bank-file.ts';

describe('statements of banks', () => {
  it.each<[name: string, file: string, rows: unknown[]]>([
    [
      'Britain: value and balance, newest first',
      lines(
        'Date, Type, Description, Value, Balance, Account Name, Account Number',
        '17/03/2026,BAC,"CLIENT LTD , INV-1",250.00,1100.00,MAIN,\'601234-12345678',
        '16/03/2026,D/D,"RENT",-400.00,850.00,MAIN,\'601234-12345678',
        '02/03/2026,POS,"SHOP",-50.00,1250.00,MAIN,\'601234-12345678',
      ),
      [
        ['2026-03-17', '250.00', null],
        ['2026-03-16', '-400.00', null],
        ['2026-03-02', '-50.00', null],
      ],
    ],
    [
      'Britain: money out and in, lines above the head',
      lines(
        'Account Name:,Main account',
        'Currency:,GBP',
        '',
        'Date,Transaction type,Description,Paid out,Paid in,Balance',
        '"13 Mar 2026","Direct debit","Energy","£1,120.50","","£2,000.00"',
        '"14 Mar 2026","Bank credit","Client","","£30.00","£2,030.00"',
      ),
      [
        ['2026-03-13', '-1120.50', 'GBP'],
        ['2026-03-14', '30.00', 'GBP'],
      ],
    ],
    [
      'Germany: five lines above, S and H',
      lines(
        'Kontoumsätze;;;;',
        'IBAN;DE00 0000 0000 0000 0000 00;;;',
        'Zeitraum;01.03.2026 - 31.03.2026;;;',
        ';;;;',
        'Buchungstag;Wertstellung;Name Zahlungsbeteiligter;Verwendungszweck;Betrag;Soll/Haben;Währung;Saldo',
        '03.03.2026;04.03.2026;Lund Supply;Rechnung 12;1.250,00;S;EUR;8.750,00',
        '05.03.2026;05.03.2026;Kunde;Zahlung;500,00;H;EUR;9.250,00',
        ';;;Endsaldo;;;EUR;9.250,00',
      ),
      [
        ['2026-03-03', '-1250.00', 'EUR'],
        ['2026-03-05', '500.00', 'EUR'],
      ],
    ],
    [
      'Germany: currency in the name of the column, text around the amount',
      lines(
        '"Datum";"Auftraggeber/Empfänger";"Buchungstext";"Betrag (EUR)"',
        '"03.03.26";"Lund";"Lastschrift";"-1.250"',
        '"04.03.26";"Kunde";"Gutschrift";"17,5"',
      ),
      [
        ['2026-03-03', '-1250.00', 'EUR'],
        ['2026-03-04', '17.50', 'EUR'],
      ],
    ],
    [
      'Spain: importe and saldo',
      lines(
        'Movimientos de la cuenta',
        'F. Operación;F. Valor;Concepto;Importe;Divisa;Saldo',
        '13/03/2026;13/03/2026;TRANSFERENCIA DE CLIENTE;1.000,00;EUR;3.000,00',
        '12/03/2026;12/03/2026;RECIBO LUZ;-98,20;EUR;2.000,00',
      ),
      [
        ['2026-03-13', '1000.00', 'EUR'],
        ['2026-03-12', '-98.20', 'EUR'],
      ],
    ],
    [
      'Spain: cargo and abono',
      lines(
        'Fecha;Concepto;Cargo;Abono;Saldo',
        '13/03/2026;Alquiler;400,00;;600,00',
        '14/03/2026;Cobro;;250,00;850,00',
      ),
      [
        ['2026-03-13', '-400.00', null],
        ['2026-03-14', '250.00', null],
      ],
    ],
    [
      'France: débit and crédit, spaces in thousands',
      lines(
        'Date;Libellé;Débit euros;Crédit euros;',
        '13/03/2026;LOYER;"1 400,00";;',
        '14/03/2026;CLIENT;;"2 250,50";',
      ),
      [
        ['2026-03-13', '-1400.00', null],
        ['2026-03-14', '2250.50', null],
      ],
    ],
    [
      'Netherlands: Af and Bij',
      lines(
        '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"',
        '"20260313";"Huur";"NL00";"NL01";"IC";"Af";"400,00";"Incasso";"maart"',
        '"20260314";"Klant";"NL00";"NL02";"GT";"Bij";"250,00";"Online bankieren";"factuur 1"',
      ),
      [
        ['2026-03-13', '-400.00', 'EUR'],
        ['2026-03-14', '250.00', 'EUR'],
      ],
    ],
    [
      'India: withdrawal and deposit, lakhs',
      lines(
        'Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance',
        '13/03/26,RENT,0001,13/03/26,"1,25,000.00",,"3,75,000.00"',
        '14/03/26,CLIENT,0002,14/03/26,,"50,000.00","4,25,000.00"',
      ),
      [
        ['2026-03-13', '-125000.00', null],
        ['2026-03-14', '50000.00', null],
      ],
    ],
    [
      'America: month first, brackets',
      lines('Posted Date|Description|Amount', '3/4/2026|Rent|($400.00)', '3/14/2026|Client|$250.00'),
      [
        ['2026-03-04', '-400.00', null],
        ['2026-03-14', '250.00', null],
      ],
    ],
    [
      'Switzerland: apostrophes',
      lines(
        'Buchungsdatum;Buchungstext;Belastung;Gutschrift;Saldo CHF',
        "13.03.2026;Miete;1'400.00;;8'600.00",
        "14.03.2026;Kunde;;2'250.50;10'850.50",
      ),
      [
        ['2026-03-13', '-1400.00', 'CHF'],
        ['2026-03-14', '2250.50', 'CHF'],
      ],
    ],
    [
      'Poland',
      lines(
        'Data operacji;Opis operacji;Kontrahent;Kwota;Saldo po operacji',
        '2026-03-13;Czynsz;Wynajem;-1 400,00 PLN;8 600,00 PLN',
        '2026-03-14;Faktura;Klient;250,50 PLN;8 850,50 PLN',
      ),
      [
        ['2026-03-13', '-1400.00', 'PLN'],
        ['2026-03-14', '250.50', 'PLN'],
      ],
    ],
    [
      'Sweden: tab, minus of typographers',
      lines(
        'Bokföringsdatum\tText\tBelopp\tSaldo',
        '2026-03-13\tHyra\t−1 400,00\t8 600,00',
        '2026-03-14\tKund\t250,50\t8 850,50',
      ),
      [
        ['2026-03-13', '-1400.00', null],
        ['2026-03-14', '250.50', null],
      ],
    ],
    [
      'a language that nobody here knows, by what the columns hold',
      lines(
        'Päivä;Selite;Määrä;Jäljellä',
        '13.03.2026;Vuokra maaliskuulta;-400,00;600,00',
        '14.03.2026;Asiakas maksaa;250,00;850,00',
        '15.03.2026;Sähkölasku;-17,56;832,44',
      ),
      [
        ['2026-03-13', '-400.00', null],
        ['2026-03-14', '250.00', null],
        ['2026-03-15', '-17.56', null],
      ],
    ],
  ])('%s', async (_, file, rows) => {
    const read = await pull(file);
    expect(read.unreadable).toEqual([]);
    expect(read.rows).toEqual(rows);
  });

  it('in every encoding that programs write', async () => {
    const text = lines('Buchungstag;Verwendungszweck;Betrag;Währung', '13.03.2026;Grüße;-1.250,50;EUR');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text, 'latin1'),
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.from(`sep=;\r\n${text}`),
    ]) {
      const { records, rows } = await pull(bytes);
      expect(rows).toEqual([['2026-03-13', '-1250.50', 'EUR']]);
      expect(records[0]?.data['description']).toBe('Grüße');
    }
  });
});

describe('which way money went', () => {
  const file = (...rows: string[]) => lines('Date,Description,Debit,Credit,Balance', ...rows);

  it('is turned round where the running balance says so, oldest or newest first', async () => {
    const rows = [
      '2026-03-01,Opening,,,1000.00',
      '2026-03-02,Rent,,400.00,600.00',
      '2026-03-03,Client pays,250.00,,850.00',
    ];
    for (const all of [rows, rows.toReversed()])
      expect((await pull(file(...all))).rows.map(([, amount]) => amount).sort()).toEqual([
        '-400.00',
        '250.00',
      ]);
    const plain = ['2026-03-02,Rent,400.00,,600.00', '2026-03-03,Client pays,,250.00,850.00'];
    expect((await pull(file(...plain))).rows.map(([, amount]) => amount)).toEqual(['-400.00', '250.00']);
  });

  it("stays the books' way in Xero's report on an account", async () => {
    const { rows } = await pull(
      lines(
        'Date,Source,Description,Reference,Debit,Credit',
        '02 Mar 2026,Spend Money,Rent,,,400.00',
        '03 Mar 2026,Receive Money,Client,,250.00,',
      ),
    );
    expect(rows.map(([, amount]) => amount)).toEqual(['-400.00', '250.00']);
    const settled = await pull(
      lines('Date,Source,Description,Debit,Credit', '02 Mar 2026,Spend Money,Rent,,400.00'),
      { currency: 'GBP' },
    );
    expect(settled.rows).toEqual([['2026-03-02', '-400.00', 'GBP']]);
  });

  it('is told by the balance where amounts have no sign, and not understood in the first row', async () => {
    const read = await pull(
      lines(
        'Date,Description,Amount,Balance',
        '2026-03-01,First,10.00,1000.00',
        '2026-03-02,Rent,400.00,600.00',
        '2026-03-03,Client,250.00,850.00',
      ),
    );
    expect(read.rows.map(([, amount]) => amount)).toEqual(['-400.00', '250.00']);
    expect(read.unreadable).toEqual([expect.stringContaining('row 2: amount not understood: 10.00')]);
  });

  it('is out for debits that all have a minus, and unclear for one among others', async () => {
    const head = 'Date,Description,Debit,Credit';
    const minus = await pull(lines(head, '2026-03-01,Fee,-10.00,', '2026-03-02,Sale,,25.00'));
    expect(minus.rows.map(([, amount]) => amount)).toEqual(['-10.00', '25.00']);
    const mixed = await pull(
      lines(head, '2026-03-01,Fee,10.00,', '2026-03-02,Back,-4.00,', '2026-03-03,Both,5.00,30.00'),
    );
    expect(mixed.rows.map(([, amount]) => amount)).toEqual(['-10.00']);
    expect(mixed.unreadable).toEqual([
      expect.stringContaining('amount not understood: -4.00'),
      expect.stringContaining('amount not understood: 5.00 / 30.00'),
    ]);
    const proven = await pull(
      file(
        '2026-03-01,Fee,10.00,,90.00',
        '2026-03-02,Back,-4.00,,94.00',
        '2026-03-03,Both,5.00,30.00,119.00',
      ),
    );
    expect(proven.rows.map(([, amount]) => amount)).toEqual(['-10.00', '4.00', '25.00']);
  });

  it('is told by a column of sides', async () => {
    for (const [out, into] of [
      ['D', 'C'],
      ['DR', 'CR'],
      ['Debit', 'Credit'],
      ['DBIT', 'CRDT'],
    ])
      expect(
        (
          await pull(
            lines(
              'Date,Details,Amount,Debit/Credit',
              `2026-03-01,Rent,400.00,${out}`,
              `2026-03-02,Client,250.00,${into}`,
            ),
          )
        ).rows.map(([, amount]) => amount),
      ).toEqual(['-400.00', '250.00']);
  });

  it('counts equal entries of one file each, and of two files that overlap once', async () => {
    const coffee = '2026-03-01,Coffee,-3.00';
    await writeFile(join(directory, 'a.csv'), lines('Date,Description,Amount', coffee, coffee));
    await writeFile(
      join(directory, 'b.csv'),
      lines('Date,Description,Amount', coffee, coffee, '2026-03-02,Tea,-2.00'),
    );
    const { records } = await pullAll(source, directory, { path: '.' });
    expect(records.map(({ data }) => data['amount']).sort()).toEqual(['-2.00', '-3.00', '-3.00']);
  });
});
