import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'tax, vat, gst, payroll, bank account*, bookkeeping, accounting, month end, ' +
      'month-end close, year end, budget*, reserves, grant*, suppliers are paid, paying bills, ' +
      'paying a bill, payment run, petty cash, cash up, till, trust money, audit, accountant, ' +
      'cash flow, reconcil*',
  ),
  subjects: {
    tax: list(
      'tax, taxes, vat, vat return, gst, bas, revenue, tax return*, filing*, sales tax, ' +
        'withholding, paye, hmrc, corporation tax, gift aid',
    ),
    payroll: list('payroll, wages run, pay run, payslip*, wage run, superannuation, pension contributions'),
    banking: list(
      'bank, banks, banking, bank account*, signator*, online banking, cards, bank mandate, ' +
        'cash, petty cash, till, cashing up, safe',
    ),
    paying: list(
      'paying bills, paying a bill, bills, supplier invoices, payment run, purchase*, ' +
        'purchase order*, approving payments, accounts payable, who may pay, paying suppliers',
    ),
    close: list(
      'month end, month-end, month-end close, year end, year-end, closing the month, closing the books, reconcil*, ' +
        'accounts preparation, management accounts',
    ),
    budget: list('budget*, reserve*, forecast*, cash flow, grant*, funding, fundraising'),
    authority: list(
      'authority, authorisation, authorization, delegation, scheme of delegation, ' +
        'approval limit*, approvals, who may approve, who may sign, signing limit*, spending limit*',
    ),
    'paying/account': list(
      'bank account has changed, new bank, bank details, changed account, account changes, new account',
    ),
    'tax/deadline': list('by the, before the, due, quarterly, monthly, january, april, july, october'),
    'payroll/deadline': list('by the, before, every, deadline, due'),
    'banking/signing': list('sign*, signator*, mandate, authorised'),
  },
};
