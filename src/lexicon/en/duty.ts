import type { DutyWords } from '../duty-words.ts';
import { list } from '../section-words.ts';

export const words: DutyWords = {
  must: list(
    'must, shall, has to, have to, needs, needs to, need to, is to, are to, is due, are due, due, ' +
      'is required, are required, required to, make sure, remember to, do not forget, is responsible, ' +
      'are responsible, responsible for, is payable, are payable, deadline, should',
  ),
  first: ['i', 'we', 'us'],
  second: { word: 'you', ending: '' },
  yours: ['your', 'yours'],
  firstEndings: [],
  passive: ['is', 'are', 'be', 'gets', 'get'],
  participles: ['…ed'],
  irregularParticiples: list(
    'sent, paid, done, made, held, put, read, sold, kept, brought, run, drawn, given, taken, written, ' +
      'set, cut, hung, told, shown, met, left, let, dealt, fed, begun, built, bought, signed',
  ),
  reflexivePassive: false,
  mustInfinitives: [],
  instructionFirst: [],
  instructionLast: [],
  finiteEndings: ['s'],
  states: list(
    'is, are, has, have, begins, starts, ends, runs, lasts, opens, closes, expires, costs, means, ' +
      'includes, contains, applies, covers, belongs, depends, accrues, earns, comes, appears, happens, ' +
      'consists, lives, knows, likes, wants, lies, stands, falls, counts as',
  ),
  particles: [],
  moves: list(
    'goes, go, goes to, go to, goes out, go out, goes in, go in, are in, is in, must be in, hangs, ' +
      'reaches, renews',
  ),
  pastEndings: ['ed'],
  papers: list('policy, document, handbook, page, guide, manual, paper, notes, procedure'),
  estimates: list('about, around, roughly, approximately, some, nearly, almost'),
  aims: list('aim, goal, target, objective, ambition, vision, mission, intention'),
  past: list(
    'was, were, had, did, used to, been, went, took, until recently, last year, last week, last month, ' +
      'previously, formerly, yesterday, in the past, ago',
  ),
  may: list('may, can, allowed, entitled, eligible, permitted, free to, up to, optional, right to'),
  would: list('would, could, might, perhaps, maybe, suggest, propose that, plan to, planned, hope, want'),
  conditions: list('if, when, whenever, unless, in case, where, should'),
  negations: list("not, no, never, nothing, nobody, none, don't, doesn't, without"),
  others: list(
    'customer, customers, client, clients, supplier, suppliers, seller, sellers, buyer, buyers, ' +
      'vendor, vendors, landlord, lessor, licensor, contractor, provider, patient, patients, guest, ' +
      'guests, licensee, hirer, insurer, insured, carrier, bank, council, authority, government, ' +
      'operator, subscriber, subscribers, user, users, visitor, visitors, student, students, pupil, ' +
      'pupils, applicant, applicants, participants, attendees, readers, agency, borrower, tenants, they',
  ),
  nounLast: true,
  opening: list(
    'open, opening hours, opening times, business hours, office hours, working hours, working time, ' +
      'closed, hours of work, ordinary hours, core hours, timetable, course, courses, classes, lesson, ' +
      'lessons, tickets',
  ),
  means: list('means, is called, is defined as, refers to, stands for, is short for, defined as'),
  please: ['please', 'kindly'],
  standing: list(
    'from now on, as of now, going forward, in future, from today, with immediate effect, always, ' +
      'starting, effective',
  ),
  weekend: list('weekend, saturday, sunday, holiday, public holiday, bank holiday, non-working day'),
  dutyTitles: list(
    'month by month, my job, the job, the year, duties, tasks, routine, routines, checklist, to do, ' +
      'calendar, deadlines, handover, procedure, procedures, process, how to, how we, ' +
      'compliance calendar, what i do, closing, month end, month-end, checks, maintenance, obligations, ' +
      'payroll, filing, schedule of returns, recurring, responsibilities, due dates',
  ),
  glossaryTitles: list('glossary, words, terms we use, definitions, abbreviations, vocabulary, dictionary'),
  manualTitles: list(
    'manual, user manual, operating instructions, instruction manual, user guide, data sheet',
  ),
  contractTitles: list(
    'agreement, contract, lease, licence, license, retainer, terms, terms and conditions, ' +
      'policy schedule, tenancy, hire, engagement, contracts, agreements, leases, service specification',
  ),
  taskColumns: list(
    'what, task, tasks, duty, duties, obligation, report, filing, action, activity, return, ' +
      'deliverable, job, to do, check, item, requirement, process',
  ),
  whenColumns: list(
    'when, due, due date, deadline, frequency, how often, cadence, recurrence, schedule, interval, ' +
      'every, repeats, timing, periodicity, day, date due, next due',
  ),
  whoColumns: list(
    'who, owner, responsible, by whom, assignee, assigned to, person, lead, accountable, done by, ' + 'role',
  ),
  dueColumns: list(
    'due, due date, due by, due on, date due, next due, deadline, renew by, renewal date, renewal due, to be done by, by, next date, next time',
  ),
  lastColumns: list(
    'last, last done, last time, done on, completed on, filed on, paid on, submitted on, done, completed, filed, paid, submitted',
  ),
  closedCells: list('done, closed, complete, completed, finished, cancelled, filed, paid, sent, yes, n/a'),
  paperDates: list(
    'updated, last updated, last update, last change, reviewed, review date, next review, last review, ' +
      'version, revised, checked, valid from, valid until, effective date, dated, signed, written, ' +
      'issued, published, posted',
  ),
};
