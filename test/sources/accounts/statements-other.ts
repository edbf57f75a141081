import type { SampleStatement } from './sample-statement.ts';

/** Statements as banks of Germany, Austria, Switzerland, Spain, France, Italy, the Netherlands, Poland, Brazil, Mexico and Sweden lay them out. Invented entries. */
export const STATEMENTS_OTHER: readonly SampleStatement[] = [
  {
    name: 'de sparkasse',
    text: `"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
"DE00123456780000000000";"13.03.26";"13.03.26";"FOLGELASTSCHRIFT";"Strom";"DE1";"M1";"E1";"";"";"";"Stadtwerke";"DE001";"BIC";"-120,50";"EUR";"Umsatz gebucht"
"DE00123456780000000000";"16.03.26";"16.03.26";"GUTSCHR. UEBERWEISUNG";"RE 7";"";"";"";"";"";"";"Lund GmbH";"DE002";"BIC";"1.500,00";"EUR";"Umsatz gebucht"
"DE00123456780000000000";"31.03.26";"31.03.26";"KARTE";"Hotel";"";"";"";"";"";"";"Hotel";"DE002";"BIC";"-80,00";"EUR";"Umsatz vorgemerkt"
`,
    rows: ['2026-03-13 -120.50 EUR -', '2026-03-16 1500.00 EUR -'],
  },
  {
    name: 'de dkb',
    text: `"Girokonto";"DE00120300000000000000"
""
"Kontostand vom 31.03.2026:";"1.379,50 €"
""
"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"
"16.03.26";"16.03.26";"Gebucht";"Lund GmbH";"Kestrel";"RE 7";"Eingang";"DE00";"1.500";"";"";""
"13.03.26";"13.03.26";"Gebucht";"Kestrel";"Stadtwerke";"Strom";"Ausgang";"DE00";"-120,5";"";"";""
`,
    rows: ['2026-03-16 1500.00 EUR -', '2026-03-13 -120.50 EUR -'],
  },
  {
    name: 'de volksbank',
    text: `Bezeichnung Auftragskonto;IBAN Auftragskonto;BIC Auftragskonto;Bankname Auftragskonto;Buchungstag;Valutadatum;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;BIC (SWIFT-Code) Zahlungsbeteiligter;Buchungstext;Verwendungszweck;Betrag;Waehrung;Saldo nach Buchung;Bemerkung;Kategorie;Steuerrelevant;Glaeubiger ID;Mandatsreferenz
Kontokorrent;DE00;GENO;VR;16.03.2026;16.03.2026;Lund GmbH;DE01;BIC;Gutschrift;RE 7;1500,00;EUR;2379,50;;;;;
Kontokorrent;DE00;GENO;VR;13.03.2026;13.03.2026;Stadtwerke;DE01;BIC;Lastschrift;Strom;-120,50;EUR;879,50;;;;;
`,
    rows: ['2026-03-16 1500.00 EUR 2379.50', '2026-03-13 -120.50 EUR 879.50'],
  },
  {
    name: 'de volksbank alt',
    text: `;;;;;;;;;;;;
Umsatzanzeige;;;;;;;;;;;;
Konto:;1234567;;;;;;;;;;;
Datum:;31.03.2026;;;;;;;;;;;

Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Empfänger/Zahlungspflichtiger;Konto-Nr.;IBAN;BLZ;BIC;Vorgang/Verwendungszweck;Kundenreferenz;Währung;Umsatz; 
16.03.2026;16.03.2026;Kestrel;Lund GmbH;;DE;;B;RE 7;;EUR;1.500,00;H
13.03.2026;13.03.2026;Kestrel;Stadtwerke;;DE;;B;Strom;;EUR;120,50;S
;;;;;;;;;;;;
01.03.2026;;;;;;;;;Anfangssaldo;EUR;1.000,00;H
31.03.2026;;;;;;;;;Endsaldo;EUR;2.379,50;H
`,
    rows: ['2026-03-16 1500.00 EUR -', '2026-03-13 -120.50 EUR -'],
  },
  {
    name: 'de deutsche',
    text: `Umsätze Girokonto;Filialnummer 100;Kontonummer 1234567 00
1.3.2026 - 31.3.2026
Letzter Kontostand;;;;1.000,00;EUR
Vorgemerkte und noch nicht gebuchte Umsätze sind nicht Bestandteil dieser Übersicht.
Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz ;Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;Währung
3.3.2026;3.3.2026;SEPA-Lastschrift;Stadtwerke;Strom;DE;B;;;;;;;;;-120,50;;EUR
16.3.2026;16.3.2026;SEPA-Gutschrift;Lund GmbH;RE 7;DE;B;;;;;;;;;;1.500,00;EUR
Kontostand;31.3.2026;;;2.379,50;EUR
`,
    rows: ['2026-03-03 -120.50 EUR -', '2026-03-16 1500.00 EUR -'],
  },
  {
    name: 'at erste',
    text: `Buchungsdatum,Partnername,Partner IBAN,BIC/SWIFT,Partner Kontonummer,Bankleitzahl,Betrag,Währung,Buchungs-Details,Buchungsreferenz,Notiz,Valutadatum
13.03.2026,Wien Energie,AT,BIC,,,"-120,50",EUR,Strom,1,,13.03.2026
16.03.2026,Lund,AT,BIC,,,"1.500,00",EUR,RE 7,2,,16.03.2026
`,
    rows: ['2026-03-13 -120.50 EUR -', '2026-03-16 1500.00 EUR -'],
  },
  {
    name: 'at bawag',
    text: `AT001400000012345678;Lastschrift Strom;13.03.2026;13.03.2026;-120,50;EUR
AT001400000012345678;Gutschrift Lund;16.03.2026;16.03.2026;+1.500,00;EUR
AT001400000012345678;Entgelt;31.03.2026;31.03.2026;-5,00;EUR
`,
    rows: ['2026-03-13 -120.50 EUR -', '2026-03-16 1500.00 EUR -', '2026-03-31 -5.00 EUR -'],
  },
  {
    name: 'ch ubs',
    text: `Kontonummer:;0234 00123456.01
IBAN:;CH00
Von:;2026-03-01
Bis:;2026-03-31
Anfangssaldo:;1000.00
Schlusssaldo:;2379.50
Bewertet in:;CHF
Anzahl Transaktionen in diesem Zeitraum:;2

Abschlussdatum;Abschlusszeit;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Saldo;Transaktions-Nr.;Beschreibung1;Beschreibung2;Beschreibung3;Fussnoten
2026-03-16;10:00:00;2026-03-16;2026-03-16;CHF;;1500.00;;2379.50;T2;Lund;;;
2026-03-13;10:00:00;2026-03-13;2026-03-13;CHF;-120.50;;;879.50;T1;EWZ;;;
`,
    rows: ['2026-03-16 1500.00 CHF 2379.50', '2026-03-13 -120.50 CHF 879.50'],
  },
  {
    name: 'ch postfinance',
    text: `Datum von:;="01.03.2026"
Datum bis:;="31.03.2026"
Konto:;="CH0009000000800000001"
Währung:;="CHF"

Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie
16.03.2026;Zahlungseingang;Lund;1'500.00;;;
13.03.2026;Lastschrift;EWZ;;-120.50;;

Disclaimer:
Dies ist kein durch PostFinance AG erstelltes Dokument.
`,
    rows: ['2026-03-16 1500.00 CHF -', '2026-03-13 -120.50 CHF -'],
  },
  {
    name: 'ch raiffeisen',
    text: `IBAN;Booked At;Text;Credit/Debit Amount;Balance;Valuta Date
CH00;2026-03-13 00:00:00.0;Dauerauftrag EWZ;-120.5;879.5;2026-03-13 00:00:00.0
CH00;2026-03-16 00:00:00.0;Gutschrift Lund;1500;2379.5;2026-03-16 00:00:00.0
`,
    rows: ['2026-03-13 -120.50 - 879.50', '2026-03-16 1500.00 - 2379.50'],
  },
  {
    name: 'es bbva',
    text: `Últimos movimientos
F.Valor;Fecha;Concepto;Movimiento;Importe;Divisa;Disponible;Divisa;Observaciones
16/03/2026;16/03/2026;Transferencia recibida;Lund SL;1.500,00;EUR;2.379,50;EUR;
13/03/2026;13/03/2026;Adeudo;Iberdrola;-120,50;EUR;879,50;EUR;
`,
    rows: ['2026-03-16 1500.00 EUR -', '2026-03-13 -120.50 EUR -'],
  },
  {
    name: 'es santander',
    text: `Cuenta;ES00 0049 0000 00 0000000000
Titular;KESTREL SL
Saldo;2.379,50 EUR

Fecha Operación;Fecha Valor;Concepto;Importe;Saldo
16/03/2026;16/03/2026;Transferencia De Lund;1.500,00 EUR;2.379,50 EUR
13/03/2026;13/03/2026;Recibo Iberdrola;−120,50 EUR;879,50 EUR
`,
    rows: ['2026-03-16 1500.00 EUR 2379.50', '2026-03-13 -120.50 EUR 879.50'],
  },
  {
    name: 'es cargo',
    text: `Fecha;Concepto;Cargo;Abono;Saldo
13-03-2026;Recibo Iberdrola;120,50;;879,50
16-03-2026;Lund;;1.500;2.379,50
`,
    rows: ['2026-03-13 -120.50 - 879.50', '2026-03-16 1500.00 - 2379.50'],
  },
  {
    name: 'fr bnp',
    text: `Compte de chèques;Kestrel;****1234;31/03/2026;;2 379,50
13/03/2026;Prélèvement;PRLV SEPA;PRLV SEPA EDF;-120,50
16/03/2026;Virement reçu;VIR SEPA RECU;VIR LUND;1 500,00
`,
    rows: [],
  },
  {
    name: 'fr ca',
    text: `Téléchargement du 31/03/2026;

KESTREL SARL
Compte de Dépôt carte n° 12345678901;
Solde au 31/03/2026 2 379,50 €;
Liste des opérations du compte entre le 01/03/2026 et le 31/03/2026;

Date;Libellé;Débit euros;Crédit euros;
16/03/2026;"VIREMENT RECU
LUND SARL";;1 500,00;
13/03/2026;"PRELEVEMENT
EDF";120,50;;
`,
    rows: ['2026-03-16 1500.00 EUR -', '2026-03-13 -120.50 EUR -'],
  },
  {
    name: 'fr sg',
    text: `="0300000000012345";01/03/2026;31/03/2026;2;31/03/2026;2379,50 EUR

Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise
16/03/2026;VIR RECU;LUND;1500,00;EUR
13/03/2026;PRELEVEMENT;EDF;-120,50;EUR
`,
    rows: ['2026-03-16 1500.00 EUR -', '2026-03-13 -120.50 EUR -'],
  },
  {
    name: 'it intesa',
    text: `Data contabile;Data valuta;Descrizione;Accrediti;Addebiti;Descrizione estesa;Mezzo
16/03/2026;16/03/2026;Bonifico;1.500,00;;LUND;
13/03/2026;13/03/2026;Addebito;;-120,50;ENEL;
`,
    rows: ['2026-03-16 1500.00 - -', '2026-03-13 -120.50 - -'],
  },
  {
    name: 'it unicredit',
    text: `Data Registrazione;Data valuta;Descrizione;Importo (EUR);
16.03.2026;16.03.2026;BONIFICO LUND;1.500,00;
13.03.2026;13.03.2026;ADDEBITO ENEL;-120,50;
`,
    rows: ['2026-03-16 1500.00 EUR -', '2026-03-13 -120.50 EUR -'],
  },
  {
    name: 'nl ing',
    text: `"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen";"Saldo na mutatie";"Tag"
"20260316";"Lund BV";"NL00INGB0001234567";"NL01";"OV";"Bij";"1500,00";"Overschrijving";"Factuur 7";"2379,50";""
"20260313";"Vattenfall";"NL00INGB0001234567";"NL01";"IC";"Af";"120,50";"Incasso";"Stroom";"879,50";""
`,
    rows: ['2026-03-16 1500.00 EUR 2379.50', '2026-03-13 -120.50 EUR 879.50'],
  },
  {
    name: 'nl rabo',
    text: `"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Naam uiteindelijke partij","Naam initiërende partij","BIC tegenpartij","Code","Batch ID","Transactiereferentie","Machtigingskenmerk","Incassant ID","Betalingskenmerk","Omschrijving-1"
"NL00RABO","EUR","RABONL2U","000000000000000001","2026-03-13","2026-03-13","-120,50","+879,50","NL01","Vattenfall","","","","ei","","","","","","Stroom"
"NL00RABO","EUR","RABONL2U","000000000000000002","2026-03-16","2026-03-16","+1500,00","+2379,50","NL01","Lund BV","","","","cb","","","","","","F 7"
`,
    rows: ['2026-03-13 -120.50 EUR 879.50', '2026-03-16 1500.00 EUR 2379.50'],
  },
  {
    name: 'nl abn',
    text: `123456789	EUR	20260313	1000,00	879,50	20260313	-120,50	SEPA Incasso Vattenfall
123456789	EUR	20260316	879,50	2379,50	20260316	1500,00	SEPA Overboeking Lund
`,
    rows: [],
  },
  {
    name: 'pl mbank',
    text: `mBank S.A. Bankowość Detaliczna;
Skrytka Pocztowa 2108;
#Klient;
KESTREL;
#Za okres:;
01.03.2026;31.03.2026;
#Waluta;
PLN;

#Data operacji;#Data księgowania;#Opis operacji;#Tytuł;#Nadawca/Odbiorca;#Numer konta;#Kwota;#Saldo po operacji;
2026-03-13;2026-03-13;PRZELEW WYCHODZĄCY;Prąd;TAURON;'12345';-120,50;879,50;
2026-03-16;2026-03-16;PRZELEW PRZYCHODZĄCY;FV 7;LUND;'12345';1 500,00;2 379,50;
;;;;;;#Saldo końcowe;2 379,50 PLN;
`,
    rows: ['2026-03-13 -120.50 PLN 879.50', '2026-03-16 1500.00 PLN 2379.50'],
  },
  {
    name: 'pl pko',
    text: `"Data operacji","Data waluty","Typ transakcji","Kwota","Waluta","Saldo po transakcji","Opis transakcji","","","",""
"2026-03-16","2026-03-16","Przelew na konto","+1500.00","PLN","+2379.50","Tytuł: FV 7","","","",""
"2026-03-13","2026-03-13","Płatność kartą","-120.50","PLN","+879.50","Tauron","","","",""
`,
    rows: ['2026-03-16 1500.00 PLN 2379.50', '2026-03-13 -120.50 PLN 879.50'],
  },
  {
    name: 'br itau',
    text: `16/03/2026;PIX RECEBIDO LUND;1500,00
13/03/2026;DEB ENEL;-120,50
01/03/2026;TARIFA;-5,00
`,
    rows: ['2026-03-16 1500.00 - -', '2026-03-13 -120.50 - -', '2026-03-01 -5.00 - -'],
  },
  {
    name: 'br nubank',
    text: `Data,Valor,Identificador,Descrição
13/03/2026,-120.50,65f1,Pagamento ENEL
16/03/2026,1500.00,65f2,Transferência recebida LUND
`,
    rows: ['2026-03-13 -120.50 - -', '2026-03-16 1500.00 - -'],
  },
  {
    name: 'br bb',
    text: `"Data","Dependencia Origem","Histórico","Data do Balancete","Número do documento","Valor",
"28/02/2026","","Saldo Anterior","","0","1000.00",
"13/03/2026","0000-0","Energia ENEL","","123","-120.50",
"16/03/2026","0000-0","Pix LUND","","124","1500.00",
"31/03/2026","","S A L D O","","0","2379.50",
`,
    rows: ['2026-03-13 -120.50 - -', '2026-03-16 1500.00 - -'],
  },
  {
    name: 'br bradesco',
    text: `Extrato de: Ag: 1234 | Conta: 12345-6 | Entre 01/03/2026 e 31/03/2026
Data;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$);
28/02/26;SALDO ANTERIOR;;;;1.000,00;
13/03/26;CONTA DE LUZ;123;;-120,50;879,50;
16/03/26;PIX LUND;124;1.500,00;;2.379,50;
;;Total;1.500,00;-120,50;2.379,50;
`,
    rows: ['2026-03-13 -120.50 BRL 879.50', '2026-03-16 1500.00 BRL 2379.50'],
  },
  {
    name: 'mx bbva',
    text: `FECHA,DESCRIPCIÓN,CARGO,ABONO,SALDO
13/03/2026,PAGO CFE,"1,120.50",,"8,879.50"
16/03/2026,SPEI LUND,,"1,500.00","10,379.50"
`,
    rows: ['2026-03-13 -1120.50 - 8879.50', '2026-03-16 1500.00 - 10379.50'],
  },
  {
    name: 'mx banorte',
    text: `CUENTA,FECHA DE OPERACIÓN,FECHA,REFERENCIA,DESCRIPCIÓN,COD. TRANSAC,SUCURSAL,DEPÓSITOS,RETIROS,SALDO,MOVIMIENTO,DESCRIPCIÓN DETALLADA,CHEQUE
'0123456789,13/03/2026,13/03/2026,1,PAGO CFE,006,1,$0.00,"$1,120.50","$8,879.50",1,CFE,
'0123456789,16/03/2026,16/03/2026,2,SPEI,007,1,"$1,500.00",$0.00,"$10,379.50",2,LUND,
`,
    rows: ['2026-03-13 -1120.50 - 8879.50', '2026-03-16 1500.00 - 10379.50'],
  },
  {
    name: 'se seb',
    text: `Bokföringsdag;Valutadag;Verifikationsnummer;Text;Belopp;Saldo
2026-03-16;2026-03-16;51;LUND AB;1 500,00;2 379,50
2026-03-13;2026-03-13;50;VATTENFALL;-120,50;879,50
`,
    rows: ['2026-03-16 1500.00 - 2379.50', '2026-03-13 -120.50 - 879.50'],
  },
  {
    name: 'es tipo',
    text: `Fecha;Tipo;Concepto;Importe
13/03/2026;Ingreso;A;10,00
14/03/2026;Gasto;B;20,00
15/03/2026;Gasto;C;5,00
`,
    rows: ['2026-03-13 10.00 - -', '2026-03-14 -20.00 - -', '2026-03-15 -5.00 - -'],
  },
  {
    name: 'fr qonto',
    text: `Date de la valeur (locale);Contrepartie;Montant total (TTC);Montant HT;Montant TVA;Devise;Statut
13/03/2026;EDF;-120,00;-100,00;-20,00;EUR;Exécuté
14/03/2026;LUND;1200,00;1000,00;200,00;EUR;Exécuté
15/03/2026;X;-60,00;-50,00;-10,00;EUR;Refusé
`,
    rows: [],
  },
];
