import type { LawWords } from '../law-words.ts';
import { list } from '../section-words.ts';

export const words: LawWords = {
  nameEnds: list(
    'act, acts, award, ordinance, regulations, decree, statute, uniform law, employment standards, labor code, labour code, employment code, civil code, tax code, commercial code, revenue code',
  ),
  yearly: list('award'),
  codes: [],
  series: list(
    'Republic Act, R.A., RA, Presidential Decree, P.D., PD, Executive Order, E.O., Memorandum Order, MO, Department Order, Directive, Directive (EU), Regulation (EU), Regulation (EC)',
  ),
  places: {
    article: list('article, art.'),
    section: list('section, sec., §, §§'),
    clause: list('clause, cl.'),
    rule: list('rule'),
    regulation: list('regulation, reg.'),
  },
  papers: list(
    'agreement, contract, bylaws, by-laws, articles of association, constitution, policy, policies, handbook, manual, terms, lease, charter, memorandum of understanding, code of conduct, code of ethics, newsletter, bulletin, news, minutes, procedure, notes, checklist, letter, offer, template',
  ),
  digests: list(
    'digest, in plain words, in my own words, in our own words, in simple words, plain english, plain language, summary, cheat sheet, explained, not the text of the law, overview, guide, what the law',
  ),
  own: list('we, our, us, my'),
  employees: list('employee*, employer*, worker*, apprentice*'),
  staff: list(
    'employee*, employment, staff, team member*, worker*, apprentice*, payroll, personnel, colleague*, crew, human resources, hr, labour, labor',
  ),
  ofTheLaw: list(
    'law, laws, legal, legally, statutory, statute, legislation, labour code, labor code, by decree, the act, the award, nes',
  ),
  grants: list('entitled, entitlement, entitles'),
  duty: list(
    'shall, must, may not, required, entitled, entitles, duty of, no employer, obliged, not less than, at least, not exceed, is given, are given, is paid, are paid',
  ),
  dues: list(
    'contribution*, remit, remittance*, remitted, social security, national insurance, withholding, payroll tax, tax return*, tax filing*, income tax, corporate tax, corporation tax, vat return*, gst return*, hst return*, vat payment*, gst payment*, sales tax return*, paye, superannuation, statutory, annual return*, annual report, audited statement*, audited financial*, workers compensation, sss, philhealth, pag-ibig, bir, dole, 13th month, irs, hmrc, cra, ato, t4, w-2, 1099, activity statement*',
  ),
  deadline: list(
    'within, not later than, no later than, on or before, in advance, at least once, before the, by the, by',
  ),
  penalty: list('penalty, penalties, fine, fined, fines, surcharge, delinquen*, late filing'),
  columns: {
    rule: list('rule, when, deadline, due by, by, due'),
    who: list('owner, who, responsible, person, deputy, backup'),
    note: list('note, notes, remark, remarks, comment'),
  },
  least: list(
    'at least, not less than, no less than, not fewer than, no fewer than, minimum, a minimum of, minimum of, or more, not be less than, not fall below, not be below, not below',
  ),
  most: list(
    'not exceed, not permit, not exceeding, does not exceed, not more than, no more than, never more than, nobody works more than, no one works more than, not be more than, no longer than, not longer than, at most, maximum, a maximum of, maximum of, up to, within, not later than, no later than, or less',
  ),
  elsewhere: {
    before: list(
      'on these, on those, on that, of these, more than, less than, over, above, under, after, before, beyond, until, first, last, next, every, exceeds, exceeding, once in, age of, out of, of the, each, for the first, from the, since, than, since the',
    ),
    after: list(
      'ahead, before, in advance, of age, old, ago, in a row, at a time, later, of service, in the sector, of continuous',
    ),
  },
  added: list('increased by, increases by, an additional week, a further'),
  units: {
    minute: list('minute, minutes, mins, min'),
    hour: list('hour, hours, hrs'),
    day: list('day, days'),
    'calendar-day': list('calendar day, calendar days'),
    'business-day': list('working day, working days, business day, business days, work days, workdays'),
    weekday: [],
    week: list('week, weeks'),
    month: list('month, months'),
    year: list('year, years'),
  },
  between: list(
    'consecutive, full, clear, paid, additional, ordinary, further, normal, complete, uninterrupted',
  ),
  percent: list('percent, per cent'),
  per: {
    hour: list('an hour, per hour, hourly, each hour, every hour'),
    day: list(
      'a day, per day, daily, each day, every day, working day is, day is, in any day, in a day, per working day, any one day',
    ),
    week: list(
      'a week, per week, weekly, each week, every week, in any week, in a week, any one week, week is, each seven days, every seven days, any seven days',
    ),
    month: list('a month, per month, monthly, each month, every month'),
    year: list(
      'a year, per year, yearly, annually, each year, every year, annual, in a year, per annum, year of service, a calendar year, per leave year',
    ),
  },
  numbers: {
    ones: list(
      'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen',
    ),
    tens: list('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety'),
    pattern: '{ten}-{one}',
    half: list('and a half'),
  },
  matters: {
    'working-time': list(
      'hours of work, working hours, work hours, normal hours, ordinary hours, working time, working week, weekly hours, daily hours, office hours, hours worked, full time, full-time, hours a week, hours per week, hours a day, hours per day',
    ),
    break: list(
      'meal period*, meal break*, break, breaks, lunch break*, rest break*, meal time*, regular meal*, rest pause*, coffee break*',
    ),
    'daily-rest': list(
      'daily rest, rest between shifts, between shifts, between two shifts, between working days',
    ),
    'weekly-rest': list('weekly rest, rest day*, weekly day off, day of rest, rest period*, days off a week'),
    overtime: list('overtime, extra hours, undertime'),
    'night-work': list('night work*, night shift*, night differential, night pay, night premium, night rate'),
    'holiday-work': list(
      'public holiday*, bank holiday*, regular holiday*, special holiday*, legal holiday*, holiday pay, sunday*, work on a holiday, holiday work',
    ),
    'annual-leave': list(
      'annual leave, paid leave, vacation*, holiday entitlement, annual holiday*, ^holiday, ^leave, service incentive leave, yearly leave, paid holiday*, days of leave, weeks of leave, leave entitlement, leave policy, days leave, leave days, for leave, leave a year, leave is, leave of',
    ),
    'sick-leave': list('sick leave, sick pay, sick day*, sickness, sick, illness, medical certificate'),
    maternity: list('maternity, maternity leave, pregnan*'),
    paternity: list('paternity, paternity leave, partner leave'),
    'other-leave': list(
      'carried over, carry over, unused, study leave, long service leave, parental leave, unpaid leave, compassionate leave, bereavement, solo parent*, adoption leave, leave over christmas, marriage leave, carer leave, force majeure leave',
    ),
    notice: list('notice period*, notice of termination, period of notice, notice, terminate the employment'),
    resignation: list(
      'resign*, termination by employee, termination by the employee, employee may terminate, terminated by the employee',
    ),
    probation: list('probation*, trial period*'),
    'fixed-term': list('fixed term*, fixed-term, temporary contract*'),
    'minimum-wage': list(
      'minimum wage*, minimum rate*, national minimum, minimum hourly rate, living wage, hourly wage*, hourly pay',
    ),
    bonus: list('13th month, 13th-month, thirteenth month, 13-month, christmas bonus, year-end bonus'),
    severance: list('separation pay, severance, redundancy pay, redundancy payment*, final pay'),
    retention: list(
      'records are kept, records are to be kept, keep records, keeping of records, retention, retained, kept for, keep for, preserved, permanent form',
    ),
    'payment-term': list(
      'payment term*, payment period*, late payment*, term of payment, invoices are paid, invoices are payable, payable within, paid within',
    ),
  },
};
