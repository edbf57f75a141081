import type { PartiesWords } from '../parties-words.ts';
import { list } from '../section-words.ts';

export const words: PartiesWords = {
  columns: {
    client: list(
      'client, customer, buyer, client name, customer name, client company, our client, our customer, member club, hirer, tenant, patient, account name',
    ),
    vendor: list(
      'vendor, supplier, subcontractor, vendor name, supplier name, our supplier, provider, contractor',
    ),
    number: list(
      'sa, po, so, sow, id, no, number, ref, reference, agreement, contract, order, purchase order, project, matter, job, policy, account, agreement no, contract no, order no, account no, sa no, po no, matter no, policy no, agreement number, contract number, order number, account number, po number',
    ),
    agreement: list('sa, agreement, contract, sow, agreements, contracts, sa no, agreement no, contract no'),
    terms: list(
      'terms, payment terms, credit terms, invoice terms, usual payment behaviour, usual behaviour, payment behaviour, behaviour, pays, pays by, payment, payment method, payment days, payment rule, due, due days, due rule, method',
    ),
    contact: list('contact, main contact, primary contact, contact person, contact name'),
    country: list('country, location'),
    currency: list('cur, currency, ccy'),
    from: list(
      'effective, effective from, effective date, from, valid from, since, start, start date, starts, signed, signed on, date',
    ),
  },
  reach: list('email, e-mail, mail, phone, tel, telephone, mobile, cell, contact'),
  beside: list(
    'contact, person, attn, role, position, title, email, e-mail, mail, phone, tel, telephone, mobile, cell, address, payables, accounts contact, website',
  ),
  agreed: list(
    'fee, rate, price, retainer, agreement, contract, sa, sow, term ends, end date, notice, renew*, signed, start, effective, valid, discount, po, purchase order, scope, service, project',
  ),
  staff: list(
    'name, full name, person, employee, called, role, position, title, email, e-mail, mail, phone, tel, mobile, start, start date, start or resumption, since, agreement, contract, project, team, remark',
  ),
  roles: {
    client: list('client, customer, buyer, purchaser, hirer, tenant, lessee'),
    vendor: list('supplier, vendor, service provider, provider, contractor, lessor, landlord'),
  },
  agreement: list(
    'agreement, contract, statement of work, sow, engagement letter, letter of engagement, lease, terms of engagement, order form, msa, costs agreement, hire agreement',
  ),
  between: list('between'),
  signing: list('signature, signed, execution, signing'),
  core: list(
    'fee, rate, price, term, renew*, notice, terminat*, start, begin, commence*, end, expire*, payment, discount, place, provide, deliver, scope',
  ),
  payment: list(
    'net 7, net 10, net 14, net 15, net 21, net 30, net 45, net 60, net 90, days net, payment*, payable, invoice date, date of invoice, date of the invoice, of the invoice, receipt of invoice, receipt of the invoice, upfront, deposit, in advance, in arrears, direct debit, standing order, settlement discount, early payment, paid within, paid monthly, paid weekly, paid quarterly, paid on, paid by, falls due',
  ),
  special: list(
    'exception*, except, instead of, discount*, waive*, no late fee, only for, special*, purchase order*, never, always, must, need, do not, does not, don t, doesn t, unlike, watch out, careful, prefers, insists, without the, not an agreement, not a favour, habit, policy, agreed with, concession*, deviation*',
  ),
  granted: list(
    'discount*, waive*, late fee, purchase order*, po number, exception*, instead of, extra time, off our, off the list, off list, off the price, grace, reduced, only for you, just for you, rounded down, rounded up, round down, payment plan, payment terms, credit limit, free of charge, net 14, net 15, net 21, net 30, net 45, net 60',
  ),
  agreedInMail: list(
    'agreed, we agree, we have a deal, is fine with us, are fine with us, fine by us, accept*, as discussed',
  ),
  trouble: list(
    'complain*, sorry, apolog*, wrong*, mistake*, error, unhappy, disappoint*, disput*, duplicate*, missing, not received, not arrived, not paid, not happy, not correct, late, delay*, shortfall, short payment, short paid, refund*, credit note, holding back, cancel*, overcharg*, escalat*, penalt*',
  ),
  ended: list(
    'has ended, have ended, was terminated, is terminated, has terminated, were terminated, has closed, closed for good, has closed down, ceased trading, in liquidation, went bankrupt, no longer a client, no longer a customer, no longer our client, no longer our customer, no longer our supplier, no longer buy, no longer supply, no longer supplies, no longer deliver, left us, has left us, stopped ordering, stopped trading, gave up the account, account is closed, account was closed, last delivery was, last order was, gave notice, has given notice, cancelled their contract, cancelled the contract, not renewed, will not renew, former client, former customer, former supplier, we stopped using, closed its account, closed their account',
  ),
  suspended: list(
    'is suspended, are suspended, was suspended, on hold, is paused, are paused, on stop, deliveries stopped, deliveries are stopped, supply is stopped, no further orders, no further deliveries, no new work, account is blocked, is blocked',
  ),
  resumed: list(
    'is active again, are active again, resumed, resumes, reinstated, off hold, deliver again, deliveries resume, deliveries start again, lifted the hold, back as a client, back as a customer',
  ),
  nobody: list(
    'yes, no, all, any, none, total, subtotal, sub-total, internal, various, other, tbd, tbc, n a, example, name, client, customer, vendor, supplier, new, unknown',
  ),
};
