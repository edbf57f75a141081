import type { AccountWords } from './role.ts';

/** Banks of Britain, Ireland, America, Australia and India; QuickBooks, Sage, FreeAgent, Holded in English. */
export const english: AccountWords = {
  columns: {
    date:
      'date, transaction date, posting date, post date, posted date, booking date, entry date, trans date, tran date, txn date, ' +
      'date posted, posted transactions date, booked at, booked on, booked date, completed date, started date, process date, processed date, effective date, statement date, activity date, ' +
      'invoice date, bill date, issue date, issued, date issued, issued on, dated on, dated, document date, create date, date time, ' +
      'transaction date and time, value date, val date',
    valueDate: 'value date, val date, value dt, effective date',
    due: 'due date, due on, due, payment due date, date due',
    paidOn: 'paid on, date paid, paid date, payment date, settled on, fully paid on date',
    amount:
      'amount, transaction amount, txn amount, value, net amount, amount in account currency, transaction value, credit debit amount, debit credit amount, paid in out, ' +
      'money in out, billing amount, amount local, local amount, gross, sum',
    debit:
      'debit, debits, debit amount, paid out, money out, withdrawal, withdrawals, withdrawal amt, withdrawal amount, payments out, ' +
      'out, spent, dr, dr amount, money withdrawn, outgoing, payment',
    credit:
      'credit, credits, credit amount, paid in, money in, deposit, deposits, deposit amt, deposit amount, payments in, in, received, ' +
      'cr, cr amount, money deposited, incoming, receipt',
    side: 'dr cr, cr dr, debit credit, credit debit, debit or credit, debit credit indicator, credit debit indicator, dc, cd, sign, direction, transaction type, type, in out',
    balance:
      'balance, running balance, closing balance, account balance, available balance, ledger balance, balance after, balance amount, ' +
      'balance after transaction, current balance, end balance, ending balance',
    currency:
      'currency, currency code, posted currency, ccy, account currency, curr, transaction currency, payment currency',
    description:
      'description, transaction description, details, transaction details, narrative, narration, particulars, memo, memo description, ' +
      'memo desc, counter party and memo, remarks, transaction remarks, text, note, notes, transaction, merchant, original description, explanation, line description',
    party:
      'payee, counterparty, counter party, name, contact, contact name, payee name, payer payee, beneficiary, other party, ' +
      'merchant name, company name, organisation, organization, display name, full name, payer, company, sent received from to',
    customer:
      'customer name, customer, client name, client, bill to, customer full name, sold to, customer company, debtor',
    supplier: 'supplier name, supplier, vendor name, vendor, creditor, payable to',
    reference:
      'reference, ref, payment reference, your reference, transaction reference, ref no, customer reference, reference number, ' +
      'cheque number, check number, check or slip, bank reference, po number, po reference, chq ref number, txn id, transaction id, ex ref',
    account:
      'account, account name, account number, bank account, account no, split, sort code and account number, a c',
    type: 'type, transaction type, document type, txn type, doc type, kind, transaction code',
    number:
      'invoice number, invoice no, invoice, invoice ref, bill number, bill no, bill ref, number, num, no, document number, doc number, ' +
      'document no, credit note number, invoice reference, reference number, ref, reference, invoice id',
    net: 'net, net amount, subtotal, sub total, net value, amount before tax, net total, amount before vat, goods',
    tax: 'tax, tax amount, vat, vat amount, gst, gst amount, total tax, sales tax, tax total, iva, sales tax value, vat total',
    total:
      'total, total amount, invoice total, gross, gross amount, total value, invoice amount, bill amount, amount, total inc vat, ' +
      'total including tax, amount including tax, grand total, total amount due, original amount, value, bill total',
    paid: 'paid, amount paid, paid amount, paid value, collected, total paid, payments, received, applied amount, invoice amount paid',
    open:
      'outstanding, amount due, balance, balance due, open balance, open amount, outstanding amount, due value, pending, ' +
      'unpaid, amount outstanding, remaining, remaining balance, outstanding balance, still due, invoice amount due',
    card: 'card member, card holder, cardholder, cardholder name, card no, card number, card last 4 digits, appears on your statement as, extended details',
    status: 'status, invoice status, state, payment status, paid status, long status, bill status',
    email: 'email, e mail, email address, main email, mail, contact email, e mail address',
    phone:
      'phone, telephone, phone number, phone numbers, main phone, tel, telephone number, work phone, phone 1, contact phone',
    mobile: 'mobile, mobile phone, mobile number, cell, cell phone, mobile telephone',
    website: 'website, web site, web address, url, www',
    taxNumber:
      'vat number, tax number, vat no, tax id, vat registration number, gst number, abn, ein, vat reg no, tax reg no, tax registration number, sales tax registration number',
    address:
      'address, street, address 1, address line 1, street address, billing address, bill address, billing street, address street 1, postal address, main address street 1',
    city: 'city, town, town city, billing city, suburb, main address town',
    postcode: 'postcode, post code, zip, zip code, postal code, billing zip, main address postcode',
    country: 'country, billing country, country region, main address country',
    contactNumber:
      'account reference, account ref, customer number, contact number, customer id, supplier id, reference, code, account code, a c',
    firstName: 'first name, given name, forename',
    lastName: 'last name, surname, family name',
  },
  types: {
    invoice: 'invoice, sales invoice, si, sale invoice, customer invoice, accrec, standard invoice, inv',
    bill: 'bill, purchase invoice, pi, supplier invoice, vendor bill, vendor invoice, accpay, purchase bill, expense bill',
    'sales-credit-note':
      'sales credit note, sc, sales credit, credit memo, customer credit note, refund invoice, sales credit memo',
    'bill-credit-note':
      'purchase credit note, pc, purchase credit, vendor credit, supplier credit, supplier credit note, bill credit, bill credit note',
    'credit-note': 'credit note, credit, credit notes, adjustment note',
    payment: 'payment',
    'payment-in':
      'sales receipt, sr, sa, customer payment, receipt, customer receipt, sales receipt payment, receive payment, sales payment',
    'payment-out':
      'bill payment, pp, pa, supplier payment, bill payment check, bill pmt check, vendor payment, bill payment credit card, purchase payment, bill payment cheque',
    movement:
      'deposit, transfer, journal, journal entry, general journal, check, cheque, expense, payroll, payroll check, paycheck, payroll tax payment, ' +
      'tax payment, refund, cash expense, cash refund, credit card expense, credit card credit, bank fee, bank charge, interest, bp, br, jd, jc, vp, vr',
    other:
      'quote, estimate, purchase order, sales order, time charge, statement, delayed charge, order, proforma, pro forma',
  },
  statuses: {
    DRAFT: 'draft',
    SUBMITTED: 'awaiting approval, submitted, pending approval',
    AUTHORISED:
      'open, sent, unpaid, overdue, outstanding, awaiting payment, approved, authorised, authorized, viewed, partially paid, part paid, ' +
      'partial, pending, posted, due, not paid, not due, partly paid, reminded, reminder, reminder sent, disputed, in dispute, on hold, blocked, scheduled, scheduled to email, unapplied, partially applied',
    PAID: 'paid, closed, settled, collected, fully paid, paid in full, deposited, applied, fully applied',
    VOIDED:
      'void, voided, cancelled, canceled, written off, write off, reversed, written-off, refunded, uncollectible, bad debt',
    DELETED: 'deleted',
  },
  part: 'partially paid, part paid, partial, partly paid, partially applied',
  unpaid: 'unpaid, not paid, open, overdue, due, not due',
  sides: {
    sales:
      'sale, sales, invoice, invoices, customer, customers, client, clients, receivable, receivables, debtor, debtors',
    purchases:
      'bill, bills, purchase, purchases, supplier, suppliers, vendor, vendors, payable, payables, creditor, creditors, expense, expenses',
  },
  totals:
    'total, totals, sub total, subtotal, grand total, net movement, end of report, report total, net change',
  carried:
    'opening balance, closing balance, balance brought forward, brought forward, balance carried forward, carried forward, beginning balance, ending balance, starting balance, balance forward',
  unbooked:
    'pending, denied, declined, failed, reverted, cancelled, canceled, void, voided, expired, blocked, rejected, unclaimed, held, on hold, ' +
    'authorised, authorized, in progress, processing, scheduled, unsuccessful, not booked, pre booked',
  thanks: 'thank, thanks',
};
