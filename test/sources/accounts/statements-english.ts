import type { SampleStatement } from './sample-statement.ts';

/** Statements as banks of Britain, Ireland, America, Canada, Australia, New Zealand, India, the Philippines, Singapore and South Africa lay them out. Invented entries. */
export const STATEMENTS_ENGLISH: readonly SampleStatement[] = [
  {
    name: 'uk barclays',
    text: `Number,Date,Account,Amount,Subcategory,Memo
 ,13/03/2026,20-00-00 12345678,-45.20,PAYMENT,LUND SUPPLY       REF 1234
 ,14/03/2026,20-00-00 12345678,1200.00,FT,OKAFOR LEGAL
`,
    rows: ['2026-03-13 -45.20 - -', '2026-03-14 1200.00 - -'],
  },
  {
    name: 'uk lloyds',
    text: `Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance
31/03/2026,DD,'30-00-00,12345678,BRITISH GAS,120.50,,879.50
30/03/2026,FPI,'30-00-00,12345678,OKAFOR,,500.00,1000.00
01/03/2026,SO,'30-00-00,12345678,RENT,800.00,,500.00
`,
    rows: ['2026-03-31 -120.50 - 879.50', '2026-03-30 500.00 - 1000.00', '2026-03-01 -800.00 - 500.00'],
  },
  {
    name: 'uk natwest',
    text: `
Date, Type, Description, Value, Balance, Account Name, Account Number
13/03/2026,POS,"'1234 12MAR26 , AMAZON, GB",-12.99,987.01,"'SMITH A","'600000-12345678",
12/03/2026,BAC,"'CLIENT PAY",200.00,1000.00,"'SMITH A","'600000-12345678",
`,
    rows: ['2026-03-13 -12.99 - 987.01', '2026-03-12 200.00 - 1000.00'],
  },
  {
    name: 'uk starling',
    text: `Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes
13/03/2026,HMRC,VAT 123,FASTER PAYMENT,-300.00,700.00,TAXES,
28/03/2026,Vogt,INV 7,FASTER PAYMENT,50.50,750.50,INCOME,
`,
    rows: ['2026-03-13 -300.00 GBP 700.00', '2026-03-28 50.50 GBP 750.50'],
  },
  {
    name: 'uk monzo',
    text: `Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In
tx_0001,13/03/2026,10:11:12,Card payment,Hotel Roma,,Travel,-87.20,GBP,-100.00,EUR,,,,HOTEL ROMA,,-87.20,
tx_0002,14/03/2026,10:11:12,Faster payment,Lund,,Income,300.00,GBP,300.00,GBP,,,,LUND,,,300.00
`,
    rows: ['2026-03-13 -87.20 GBP -', '2026-03-14 300.00 GBP -'],
  },
  {
    name: 'uk revolut',
    text: `Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
CARD_PAYMENT,Current,2026-03-12 23:50:01,2026-03-13 09:10:11,Tesco,-20.00,0.00,GBP,COMPLETED,80.00
TRANSFER,Current,2026-03-14 10:00:00,2026-03-14 10:00:02,To Lund,-30.00,0.50,GBP,COMPLETED,49.50
CARD_PAYMENT,Current,2026-03-15 10:00:00,,Hotel,-500.00,0.00,GBP,REVERTED,
CARD_PAYMENT,Current,2026-03-15 10:00:00,,Hotel,-40.00,0.00,GBP,PENDING,
TOPUP,Current,2026-03-16 10:00:00,2026-03-16 10:00:00,Top up,1000.00,0.00,GBP,COMPLETED,1049.50
`,
    rows: ['2026-03-13 -20.00 GBP 80.00', '2026-03-14 -30.00 GBP 49.50', '2026-03-16 1000.00 GBP 1049.50'],
  },
  {
    name: 'uk hsbc',
    text: `13/03/2026,HMRC VAT,-300.00
14/03/2026,LUND SUPPLY,"1,200.00"
28/03/2026,RENT,-800.00
`,
    rows: ['2026-03-13 -300.00 - -', '2026-03-14 1200.00 - -', '2026-03-28 -800.00 - -'],
  },
  {
    name: 'uk amex',
    text: `Date,Description,Amount,Extended Details,Appears On Your Statement As,Address
13/03/2026,AMAZON,25.99,,AMAZON,
20/03/2026,PAYMENT RECEIVED - THANK YOU,-125.99,,PAYMENT,
21/03/2026,TRAINLINE,100.00,,TRAINLINE,
`,
    rows: [],
  },
  {
    name: 'ie aib',
    text: `Posted Account, Posted Transactions Date, Description1, Description2, Description3, Debit Amount, Credit Amount,Balance,Posted Currency,Transaction Type,Local Currency Amount,Local Currency
"934100-12345678","13/03/26","VDP-TESCO","","",25.00,,"975.00","EUR","Debit",25.00,"EUR"
"934100-12345678","16/03/26","LUND LTD","","",,"1,500.00","2,475.00","EUR","Credit","1,500.00","EUR"
`,
    rows: ['2026-03-13 -25.00 EUR 975.00', '2026-03-16 1500.00 EUR 2475.00'],
  },
  {
    name: 'ie boi',
    text: `Date,Details,Debit,Credit,Balance
13/03/2026,POS TESCO,25.00,,975.00
16/03/2026,LUND,,1500.00,2475.00
`,
    rows: ['2026-03-13 -25.00 - 975.00', '2026-03-16 1500.00 - 2475.00'],
  },
  {
    name: 'us chase',
    text: `Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
DEBIT,03/13/2026,"ORIG CO NAME:GUSTO",-1200.00,ACH_DEBIT,8800.00,,
CREDIT,03/12/2026,"STRIPE TRANSFER",500.00,ACH_CREDIT,10000.00,,
CHECK,03/11/2026,"CHECK 1023",-250.00,CHECK_PAID,9500.00,1023,
`,
    rows: ['2026-03-13 -1200.00 - 8800.00', '2026-03-12 500.00 - 10000.00', '2026-03-11 -250.00 - 9500.00'],
  },
  {
    name: 'us bofa',
    text: `Description,,Summary Amt.
Beginning balance as of 03/01/2026,,"1,000.00"
Total credits,,"500.00"
Total debits,,"-200.00"
Ending balance as of 03/31/2026,,"1,300.00"

Date,Description,Amount,Running Bal.
03/01/2026,Beginning balance as of 03/01/2026,,"1,000.00"
03/13/2026,"Zelle from LUND","500.00","1,500.00"
03/14/2026,"RENT","-200.00","1,300.00"
`,
    rows: ['2026-03-13 500.00 - -', '2026-03-14 -200.00 - -'],
  },
  {
    name: 'us capitalone',
    text: `Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit
2026-03-13,2026-03-14,1234,STAPLES,Office,45.10,
2026-03-20,2026-03-20,1234,CAPITAL ONE AUTOPAY PYMT,Payment,,45.10
`,
    rows: ['2026-03-13 -45.10 - -', '2026-03-20 45.10 - -'],
  },
  {
    name: 'us discover',
    text: `Trans. Date,Post Date,Description,Amount,Category
03/13/2026,03/14/2026,STAPLES,45.10,Merchandise
03/20/2026,03/20/2026,INTERNET PAYMENT - THANK YOU,-45.10,Payments and Credits
03/22/2026,03/23/2026,USPS,9.99,Services
`,
    rows: [],
  },
  {
    name: 'us wells',
    text: `"03/13/2026","-45.10","*","","STAPLES"
"03/14/2026","500.00","*","","LUND DEPOSIT"
"03/15/2026","-20.00","*","1023","CHECK 1023"
`,
    rows: ['2026-03-13 -45.10 - -', '2026-03-14 500.00 - -', '2026-03-15 -20.00 - -'],
  },
  {
    name: 'ca rbc',
    text: `"Account Type","Account Number","Transaction Date","Cheque Number","Description 1","Description 2","CAD$","USD$"
Chequing,01234-1234567,3/13/2026,,"E-TRANSFER SENT","LUND",-200.00,,
Chequing,01234-1234567,3/14/2026,12,"CHEQUE","",-50.25,,
Chequing,01234-7654321,3/15/2026,,"DEPOSIT","US CLIENT",,500.00,
`,
    rows: [],
  },
  {
    name: 'ca td',
    text: `03/13/2026,GUSTO PAY,1200.00,,8800.00
03/14/2026,E-TFR LUND,,500.00,9300.00
03/20/2026,RENT,300.00,,9000.00
`,
    rows: ['2026-03-13 -1200.00 - 8800.00', '2026-03-14 500.00 - 9300.00', '2026-03-20 -300.00 - 9000.00'],
  },
  {
    name: 'ca bmo',
    text: `Following data is valid as of 20260331101010 (Year/Month/Day/Hour/Minute/Second)

First Bank Card,Transaction Type,Date Posted, Transaction Amount,Description
'500766012345678',DEBIT,20260313,-200.00,[CW]TF LUND
'500766012345678',CREDIT,20260314,500.00,[DN]OKAFOR
`,
    rows: ['2026-03-13 -200.00 - -', '2026-03-14 500.00 - -'],
  },
  {
    name: 'au cba',
    text: `13/03/2026,"-45.10","TRANSFER TO LUND","+954.90"
12/03/2026,"+500.00","DEPOSIT OKAFOR","+1000.00"
01/03/2026,"-50.00","FEE","+500.00"
`,
    rows: ['2026-03-13 -45.10 - 954.90', '2026-03-12 500.00 - 1000.00', '2026-03-01 -50.00 - 500.00'],
  },
  {
    name: 'au nab',
    text: `Date,Amount,Account Number,,Transaction Type,Transaction Details,Balance,Category,Merchant Name
13 Mar 26,-45.10,123456789,,TRANSFER DEBIT,LUND,954.90,Transfers,
12 Mar 26,500.00,123456789,,TRANSFER CREDIT,OKAFOR,1000.00,Income,
`,
    rows: ['2026-03-13 -45.10 - 954.90', '2026-03-12 500.00 - 1000.00'],
  },
  {
    name: 'au westpac',
    text: `Bank Account,Date,Narrative,Debit Amount,Credit Amount,Balance,Categories,Serial
032000123456,13/03/2026,WITHDRAWAL LUND,45.10,,954.90,PAYMENT,
032000123456,12/03/2026,DEPOSIT OKAFOR,,500.00,1000.00,DEP,
`,
    rows: ['2026-03-13 -45.10 - 954.90', '2026-03-12 500.00 - 1000.00'],
  },
  {
    name: 'nz anz',
    text: `Type,Details,Particulars,Code,Reference,Amount,Date,ForeignCurrencyAmount,ConversionCharge
Eft-Pos,Countdown,1234,,,-45.10,13/03/2026,,
Bill Payment,Okafor,Inv 7,,,500.00,14/03/2026,,
Visa Purchase,Adobe,,,,-31.20,15/03/2026,USD 19.99,0.55
`,
    rows: ['2026-03-13 -45.10 - -', '2026-03-14 500.00 - -', '2026-03-15 -31.20 - -'],
  },
  {
    name: 'nz asb',
    text: `Created date / time : 31 March 2026 / 10:00:00
Bank 12; Branch 3000; Account 0123456-00 (Business)
From date 20260301
To date 20260331
Avail Bal : 1000.00 as of 20260301
Ledger Balance : 1454.90 as of 20260331
Date,Unique Id,Tran Type,Cheque Number,Payee,Memo,Amount

2026/03/13,2026031301,EFTPOS,,"COUNTDOWN","1234",-45.10
2026/03/14,2026031401,D/C,,"OKAFOR","INV 7",500.00
`,
    rows: ['2026-03-13 -45.10 - -', '2026-03-14 500.00 - -'],
  },
  {
    name: 'in hdfc2',
    text: `Date,Narration,Value Dat,Debit Amount,Credit Amount,Chq/Ref Number,Closing Balance
13/03/26,NEFT DR-LUND,13/03/26,"1,25,000.00",0.00,N123456789,"8,75,000.00"
16/03/26,NEFT CR-OKAFOR,16/03/26,0.00,"2,00,000.50",N123456790,"10,75,000.50"
`,
    rows: ['2026-03-13 -125000.00 - 875000.00', '2026-03-16 200000.50 - 1075000.50'],
  },
  {
    name: 'in icici',
    text: `"DETAILED STATEMENT"
"Account Number",,"000405000000 ( INR ) - KESTREL"

S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount (INR ),Deposit Amount (INR ),Balance (INR )
1,13/03/2026,13/03/2026,-,UPI/LUND,1250.00,0.00,98750.00
2,16/03/2026,16/03/2026,-,NEFT OKAFOR,0.00,"1,50,000.00","2,48,750.00"
`,
    rows: ['2026-03-13 -1250.00 INR 98750.00', '2026-03-16 150000.00 INR 248750.00'],
  },
  {
    name: 'in sbi',
    text: `Account Name       :	M/S KESTREL
Account Number     :	_00000030000000000
Drawing Power      :	0.00
Balance as on 1 Mar 2026    :	1,00,000.00

Txn Date	Value Date	Description	Ref No./Cheque No.	        Debit	Credit	Balance
13 Mar 2026	13 Mar 2026	TO TRANSFER-LUND	TRANSFER TO	 1,250.00	 	 98,750.00
16 Mar 2026	16 Mar 2026	BY TRANSFER-OKAFOR	TRANSFER FROM	 	 1,50,000.00	 2,48,750.00
`,
    rows: ['2026-03-13 -1250.00 - 98750.00', '2026-03-16 150000.00 - 248750.00'],
  },
  {
    name: 'ph bdo',
    text: `Posting Date,Branch,Description,Debit,Credit,Running Balance,Check Number
03/13/2026,MAKATI,CHECK ISSUED,"12,500.00",0.00,"87,500.00",0001234
03/16/2026,MAKATI,CASH DEPOSIT,0.00,"50,000.00","137,500.00",
`,
    rows: ['2026-03-13 -12500.00 - 87500.00', '2026-03-16 50000.00 - 137500.00'],
  },
  {
    name: 'sg dbs',
    text: `Account Details For:,DBS Business Multi-Currency Account 0720000000
Statement as at:,31 Mar 2026
Available Balance:,"S$10,454.90"
Ledger Balance:,"S$10,454.90"

Transaction Date,Reference,Debit Amount,Credit Amount,Transaction Ref1,Transaction Ref2,Transaction Ref3
16 Mar 2026,ICT, 45.10, ,LUND,,
13 Mar 2026,GIRO, ,500.00,OKAFOR,,
`,
    rows: ['2026-03-16 -45.10 - -', '2026-03-13 500.00 - -'],
  },
  {
    name: 'sg ocbc',
    text: `Account details for:,OCBC BUSINESS 123-456789-001
Available Balance,"10,454.90"

Transaction History
Transaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)
16/03/2026,16/03/2026,FAST PAYMENT,45.10,
,,LUND SUPPLY,,
13/03/2026,13/03/2026,GIRO OKAFOR,,"1,500.00"
`,
    rows: ['2026-03-16 -45.10 SGD -', '2026-03-13 1500.00 SGD -'],
  },
  {
    name: 'za fnb',
    text: `Account:, 62000000000, [KESTREL]
Balance:, 9454.90, 9454.90

Date, Amount, Balance, Description
2026/03/13, -45.10, 8954.90, LUND
2026/03/16, 500.00, 9454.90, OKAFOR
`,
    rows: ['2026-03-13 -45.10 - 8954.90', '2026-03-16 500.00 - 9454.90'],
  },
  {
    name: 'za standard',
    text: `0,0,0,,0,,OPEN,0.00
,ACC-NO,0,,0,,000000012345678,0
,OPEN,0,,9000.00,OPEN BALANCE,,0
HIST,20260313,,,-45.10,IB PAYMENT TO,LUND,1234,0
HIST,20260316,##,,500.00,CREDIT TRANSFER,OKAFOR,1234,0
`,
    rows: [],
  },
];
