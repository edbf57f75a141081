import type { SampleStatement } from './sample-statement.ts';

/** Statements of cards and payment services, and forms of sides and dates that any bank may use. Invented entries. */
export const STATEMENTS_FORMS: readonly SampleStatement[] = [
  {
    name: 'stripe balance',
    text: `id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description,Customer Facing Amount,Customer Facing Currency,Transfer,Transfer Date (UTC),Transfer Group
txn_1,charge,ch_1,120.00,3.60,116.40,gbp,2026-03-13 10:11,2026-03-20 00:00,Invoice 7,120.00,gbp,po_1,2026-03-20 00:00,
txn_2,payout,po_1,-116.40,0.00,-116.40,gbp,2026-03-20 00:00,2026-03-20 00:00,STRIPE PAYOUT,,,po_1,,
txn_3,refund,re_1,-20.00,0.00,-20.00,gbp,2026-03-21 00:00,2026-03-21 00:00,REFUND,,,,,
`,
    rows: [],
  },
  {
    name: 'stripe payouts',
    text: `id,Arrival Date (UTC),Source Type,Amount,Status,Type,Method,Created (UTC),Destination Name,Destination Country,Destination Last 4,Balance Transaction,Failure Message,Description,Currency
po_1,2026-03-20 00:00,card,116.40,paid,bank_account,standard,2026-03-18 00:00,BARCLAYS,GB,5678,txn_2,,STRIPE PAYOUT,gbp
po_2,2026-03-27 00:00,card,50.00,failed,bank_account,standard,2026-03-25 00:00,BARCLAYS,GB,5678,txn_9,Account closed,STRIPE PAYOUT,gbp
`,
    rows: [],
  },
  {
    name: 'paypal activity',
    text: `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Balance"
"13/03/2026","10:11:12","GMT","Lund","Website Payment","Completed","GBP","1,200.00","-34.80","1,165.20","l@x.example","k@x.example","AAA","1,165.20"
"16/03/2026","10:11:12","GMT","Vogt","Website Payment","Pending","GBP","90.00","0.00","90.00","l@x.example","k@x.example","BBB","1,165.20"
"20/03/2026","10:11:12","GMT","","General Withdrawal","Completed","GBP","-1,165.20","0.00","-1,165.20","","","CCC","0.00"
"21/03/2026","10:11:12","GMT","Kim","Website Payment","Denied","GBP","75.00","0.00","75.00","","","DDD","0.00"
`,
    rows: ['2026-03-13 1165.20 GBP 1165.20', '2026-03-20 -1165.20 GBP 0.00'],
  },
  {
    name: 'paypal de',
    text: `"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Guthaben"
"13.03.2026","10:11:12","CET","Lund","Zahlung","Abgeschlossen","EUR","1.200,00","-34,80","1.165,20","l@x.example","k@x.example","AAA","1.165,20"
"20.03.2026","10:11:12","CET","","Abbuchung","Abgeschlossen","EUR","-1.165,20","0,00","-1.165,20","","","CCC","0,00"
`,
    rows: ['2026-03-13 1165.20 EUR 1165.20', '2026-03-20 -1165.20 EUR 0.00'],
  },
  {
    name: 'type credit',
    text: `Date,Type,Description,Amount
13/03/2026,Credit,A,10.00
14/03/2026,Credit,B,20.00
15/03/2026,Debit,C,5.00
`,
    rows: ['2026-03-13 10.00 - -', '2026-03-14 20.00 - -', '2026-03-15 -5.00 - -'],
  },
  {
    name: 'sign column',
    text: `Date,Sign,Description,Amount
13/03/2026,+,A,10.00
14/03/2026,-,B,20.00
15/03/2026,−,C,5.00
`,
    rows: ['2026-03-13 10.00 - -', '2026-03-14 -20.00 - -', '2026-03-15 -5.00 - -'],
  },
  {
    name: 'incoming',
    text: `Date,Direction,Description,Amount
13/03/2026,Money In,A,10.00
14/03/2026,Money Out,B,20.00
15/03/2026,Money Out,C,5.00
`,
    rows: ['2026-03-13 10.00 - -', '2026-03-14 -20.00 - -', '2026-03-15 -5.00 - -'],
  },
  {
    name: 'direction unknown',
    text: `Date,Direction,Description,Amount
13/03/2026,Received,A,10.00
14/03/2026,Sent,B,20.00
15/03/2026,Sent,C,5.00
`,
    rows: [],
  },
  {
    name: 'mercury',
    text: `Date (UTC),Description,Amount,Status,Source Account,Bank Description,Reference,Note,Last Four Digits,Name On Card,Category,Tracking ID
03-13-2026,Gusto,-1200.00,Sent,Checking,GUSTO,,,,,,
03-14-2026,Lund,500.00,Sent,Checking,LUND,,,,,,
03-15-2026,Bad,-70.00,Failed,Checking,BAD,,,,,,
`,
    rows: ['2026-03-13 -1200.00 - -', '2026-03-14 500.00 - -'],
  },
  {
    name: 'chase card',
    text: `Transaction Date,Post Date,Description,Category,Type,Amount,Memo
03/13/2026,03/14/2026,STAPLES,Office,Sale,-45.10,
03/20/2026,03/20/2026,Payment Thank You-Mobile,,Payment,45.10,
`,
    rows: ['2026-03-13 -45.10 - -', '2026-03-20 45.10 - -'],
  },
  {
    name: 'amex us',
    text: `Date,Description,Card Member,Account #,Amount
03/13/2026,STAPLES,A MORENO,-1001,45.10
03/20/2026,AUTOPAY PAYMENT,A MORENO,-1001,-45.10
03/22/2026,UBER,A MORENO,-1001,12.00
`,
    rows: [],
  },
  {
    name: 'amex de',
    text: `Datum,Beschreibung,Karteninhaber,Konto #,Betrag
13.03.2026,HOTEL,A MORENO,-1001,"45,10"
20.03.2026,ZAHLUNG ERHALTEN. BESTEN DANK,A MORENO,-1001,"-45,10"
22.03.2026,UBER,A MORENO,-1001,"1.012,00"
`,
    rows: [],
  },
  {
    name: 'amex optioned',
    text: `Date,Description,Amount,Extended Details
13/03/2026,AMAZON,25.99,
20/03/2026,PAYMENT RECEIVED - THANK YOU,-125.99,
21/03/2026,TRAINLINE,100.00,
`,
    rows: ['2026-03-13 -25.99 - -', '2026-03-20 125.99 - -', '2026-03-21 -100.00 - -'],
    options: { columns: [{ files: '**', kind: 'bank', positive: 'out' }] },
  },
  {
    name: 'headless optioned',
    text: `13/03/2026,AMAZON,25.99
20/03/2026,PAY,-125.99
`,
    rows: ['2026-03-13 25.99 - -', '2026-03-20 -125.99 - -'],
    options: {
      columns: [
        {
          files: '**',
          kind: 'bank',
          names: { date: 'Column 1', description: 'Column 2', amount: 'Column 3' },
        },
      ],
    },
  },
  {
    name: 'dates ambiguous',
    text: `Date,Description,Amount
03/04/2026,A,-1.00
05/06/2026,B,2.00
`,
    rows: [],
  },
  {
    name: 'dates mixed',
    text: `Date,Description,Amount
03/04/2026,A,-1.00
13/05/2026,B,2.00
05/14/2026,C,2.00
`,
    rows: [],
  },
  {
    name: 'dates us 2digit',
    text: `Date,Description,Amount
3/4/26,A,-1.00
3/14/26,B,2.00
`,
    rows: ['2026-03-04 -1.00 - -', '2026-03-14 2.00 - -'],
  },
  {
    name: 'dates impossible',
    text: `Date,Description,Amount
31/02/2026,A,-1.00
28/02/2026,B,2.00
00/03/2026,D,3.00
`,
    rows: ['2026-02-28 2.00 - -'],
  },
  {
    name: 'dates serial',
    text: `Date,Description,Amount
46094,A,-1.00
46095,B,2.00
`,
    rows: [],
  },
  {
    name: 'dates ymd2',
    text: `Date,Description,Amount
26-03-13,A,-1.00
26-03-14,B,2.00
`,
    rows: [],
  },
  {
    name: 'dates ambig 2',
    text: `Date,Description,Amount
10-11-12,A,-1.00
11-11-12,B,2.00
`,
    rows: [],
  },
  {
    name: 'dates iso mixed',
    text: `Date,Description,Amount
2026-03-04,A,-1.00
2026-04-03T23:30:00Z,B,2.00
04 Mar 2026 09:10,C,3.00
"Mar 5, 2026",D,4.00
Friday 6 March 2026,E,-5.00
2026年3月7日,F,6.00
`,
    rows: [
      '2026-03-04 -1.00 - -',
      '2026-04-03 2.00 - -',
      '2026-03-04 3.00 - -',
      '2026-03-05 4.00 - -',
      '2026-03-06 -5.00 - -',
      '2026-03-07 6.00 - -',
    ],
  },
  {
    name: 'dates order by sorted',
    text: `Date,Description,Amount,Balance
01/02/2026,A,-1.00,99.00
02/02/2026,B,2.00,101.00
03/02/2026,C,2.00,103.00
`,
    rows: [],
  },
];
