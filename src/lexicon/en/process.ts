import type { ProcessWords } from '../process-words.ts';
import { list } from '../section-words.ts';

export const words: ProcessWords = {
  common: list('you, the, of, and, is, are, for, with, if, by, on, it, we, they, when, not, from'),
  conditions: ['if', 'where', 'in case', 'in the absence of', 'should the', 'provided that', 'in the event'],
  places: ['where'],
  moments: list('when, whenever, once, as soon as, after, before, until'),
  only: ['only', 'not'],
  otherwise: ['otherwise', 'if not', 'failing that', 'or else'],
  holds: list(
    'not until, until, only after, only when, only if, only once, only with, only against, only * after, as long as',
  ),
  exceptions: list(
    'except, excepted, is refused, are refused, exempt, unless, apart from, other than, with the exception',
  ),
  exceptionHeadings: ['exception*', 'exceptions'],
  usually: list(
    'usually, normally, as a rule, generally, in general, typically, ordinarily, mostly, ' +
      'most of the time, by default, in most cases',
  ),
  sometimes: ['sometimes', 'now and then', 'occasionally', 'once in a while'],
  cases: ['for', 'with', 'at'],
  but: list('but, however, though, although, whereas, yet'),
  negations: list('not, no, never, nobody, none, nothing, cannot, don t, doesn t, without'),
  nothing: ['nothing', 'nobody', 'none', 'no one'],
  without: ['without', 'no'],
  limits: list(
    'above, over, more than, up to, under, below, less than, from, upwards, at least, exceeding, ' +
      'exceeds, or more, greater than, later than',
  ),
  decides: list(
    'approv*, decid*, confirms, confirmed, agree*, sign, signs, signed, signature*, authoris*, authoriz*, releas*, need, ' +
      'needs, needed, require*, go to, goes to, consent*, permission, quotes, offered, paid, pay, pays, ' +
      'refund*',
  ),
  whether: ['whether'],
  hands: list(
    'hand, hands, handed, pass, passes, passed, give, gives, given, forward, forwards, forwarded, ' +
      'transfer, transfers, transferred, escalate, escalates, escalated, refer, refers, referred, ' +
      'assign, assigns, assigned, route, routes',
  ),
  sends: list(
    'send, sends, sent, mail, mails, mailed, email, emails, put, puts, leave, leaves, copies, report, ' +
      'reports, submit, submits, submitted, deliver, delivers, bring, brings, take, takes, drop, drops, ' +
      'return, returns, returned',
  ),
  tells: list(
    'tell, tells, told, inform, informs, informed, notify, notifies, notified, alert, alerts, brief, briefs',
  ),
  goes: list('go, goes, moves, move, comes, travels'),
  takes: list('takes over, take over, took over, takes it from there, takes it from here, takes * place'),
  inside: list('in, into, via, using, within'),
  to: ['to', 'over to', 'back to'],
  roleOf: list('of'),
  articles: list('the, a, an, our, your, their, his, her, that, this, each, any, some, one, another, own'),
  own: ['i', 'we'],
  ownObject: ['me', 'us'],
  persons: ['them', 'him', 'her'],
  prepositions: [],
  pronouns: list('it, them'),
  roles: list(
    'manager, managers, office, administrator, administration, coordinator, secretary, receptionist, ' +
      'reception, front desk, desk, accountant, accounts, accounting, bookkeeper, bookkeeping, finance, ' +
      'payroll, clerk, cashier, treasurer, chair, chairman, director, directors, owner, owners, partner, ' +
      'partners, boss, head, lead, leader, team, teams, crew, supervisor, foreman, engineer, technician, ' +
      'mechanic, fitter, driver, drivers, courier, warehouse, workshop, kitchen, chef, cook, waiter, ' +
      'baker, bakers, nurse, nurses, doctor, doctors, clinician, clinicians, dentist, vet, hygienist, ' +
      'physician, therapist, teacher, teachers, tutor, instructor, lawyer, lawyers, solicitor, ' +
      'paralegal, assistant, assistants, officer, officers, planner, dispatcher, dispatch, purchasing, ' +
      'sales, marketing, support, helper, volunteer, colleague, colleagues, staff, signatory, trustee, ' +
      'trustees, board, committee, auditor, editor, designer, developer, inspector, porter, housekeeper, ' +
      'housekeeping, concierge, operator, agent, caretaker, adjuster, hr, legal, shift, pharmacist, lab, ' +
      'laboratory, yard, depot, back office, night shift, reviewer, author, maintainer, whoever, ' +
      'principal, registrar, handler, controller, department, unit, stylist, groomer, surveyor, estimator, site manager',
  ),
  whoever: ['whoever'],
  customers: list(
    'customer, customers, client, clients, patient, patients, guest, guests, tenant, tenants, couple, ' +
      'buyer, parent, parents, member, members, everybody, everyone, supplier, suppliers, vendor, ' +
      'vendors, applicant, student, students, child, family, visitor, visitors, donor, donors, landlord, ' +
      'candidate, payer, employee, employees',
  ),
  narrows: list('of, with, on, from, in, under, over, without'),
  receives: list('get, gets, receive, receives, want, wants, pay, pays'),
  titles: list('mr, mrs, ms, miss, dr, prof'),
  acts: {
    stems: list(
      'accept, acknowledg, add, agree, allocat, answer, appoint, approv, arrang, archiv, ask, assign, ' +
        'attach, back up, bank, bill, bin, book, break, bring, build, buy, calculat, call, cancel, cash, ' +
        'chang, chas, check, choos, claim, clean, clear, clos, collect, compar, compil, complet, configur, ' +
        'confirm, contact, convert, count, creat, credit, cut, deactivat, decid, delet, deliver, describ, ' +
        'disabl, discuss, dispos, distribut, divid, document, double-check, download, draft, drain, draw, ' +
        'drop, enclos, ensur, enter, escalat, estimat, examin, explain, export, fetch, file, fill, find, ' +
        'fix, follow, forward, gather, generat, get, give, greet, hand, hang, hold, import, inform, ' +
        'inspect, install, interview, invit, invoic, issu, keep, label, leav, list, listen, load, let, ' +
        'lock, log, look, mail, email, make, mark, match, measur, meet, mend, mention, merg, mov, note, ' +
        'obtain, offer, open, order, organis, organiz, pack, pass, pay, perform, phone, photograph, pick, ' +
        'place, plan, post, prepar, print, process, provid, publish, pull, put, rais, read, receiv, ' +
        'reconcil, record, refund, regist, register, releas, remind, remov, renew, replac, report, ' +
        'request, reserv, reset, return, review, ring, rins, run, save, scan, schedul, scrub, seal, ' +
        'search, select, send, serv, set, settl, shar, ship, sign, sort, start, stamp, stop, store, ' +
        'submit, switch, tak, take, talk, tell, test, thank, throw, tick, track, transfer, turn, type, ' +
        'unlock, updat, upload, use, verif, visit, wait, warn, wash, weigh, work, wrap, writ, write, mak, ' +
        'giv, hav, us, typ, fil, stor, log in, try, arrange, complete, create, prepare, update, schedule',
    ),
    endings: list(', s, e, es, ed, d, ing'),
    forms: list(
      'copy, copies, copied, carry, carries, carried, notify, notifies, notified, verify, verifies, ' +
        'verified, apply, applies, applied, reply, replies, identify, identifies, identified, classify, ' +
        'modify, specify, supply, tidy, empty, empties, does, do, done, goes through, go through, written, ' +
        'taken, given, sent, put, paid, made, kept, left, brought, told, found, scanned, logged, stopped, ' +
        'dropped, cancelled, labelled, shipped, wrapped, planned, hung, held, thrown, drawn, run, read, ' +
        'built, submitted, tries, matches, passes, pushes, push, washes, fetches, searches, dispatches, ' +
        'dispatch, attaches, switches, releases, processes, let, see to, sees to',
    ),
    commands: ['', 'e'],
    notCommands: ['s', 'd', 'n', 't', 'e'],
    particles: [],
  },
  modals: list(
    'must, may, can, should, will, shall, has to, have to, needs to, then, also, only, always, first, ' +
      'never, now, or, whoever',
  ),
  passives: ['is', 'are', 'gets', 'get', 'be'],
  joins: ['and', 'who', 'which', 'then', 'while'],
  headings: list(
    'how to, how we, how i, steps, step by step, procedure*, process, processes, workflow*, checklist*, check list, ' +
      'routine, what to do, from * to, running a, run, handling, taking, paying, opening, closing, ' +
      'onboarding, offboarding, instructions, guide, runbook, playbook, close, before, on the day, ' +
      'chasing, ordering, invoicing, processing, handover',
  ),
  generic: list(
    'steps, the steps, procedure, the procedure, process, the process, checklist, how it works, ' +
      'how to, how we do it, the way it goes, what to do, instructions, workflow, overview, guide, ' +
      'in order, step by step, tasks, the routine, routine, how it goes, what happens',
  ),
  departures: list(
    'exception*, decision*, special case*, if * not, if it, if something, what if, when it, which way, ' +
      'what is different, otherwise, deviation*, edge case*, fork*, go or no, problems, troubleshooting, ' +
      'odd cases, cases, when things, if things, not the usual, unless, branches, sometimes, rules, ' +
      'out of the ordinary, in doubt',
  ),
  others: list(
    'bylaws, by laws, constitution, principles, code of conduct, table of contents, agreement, ' +
      'contract, minutes, meeting, agenda, terms, conditions, lease, price list, prices, fees, menu, ' +
      'manual, quick guide, user guide, newsletter, bulletin, licence, license, job description, ' +
      'vacancy, benefits, glossary, words, faq, act, regulation, brochure, curriculum, policy extract, ' +
      'quote, quotation, deed, warranty, invitation',
  ),
  versions: list('as of, as at, from, since, valid, effective, version, revised, updated, edition, status'),
  parties: ['between', 'dated', 'this agreement'],
  cadences: list(
    'every, each month, each week, each day, each year, each quarter, daily, weekly, monthly, ' +
      'quarterly, yearly, annually, twice a, once a, times a',
  ),
  done: list(
    'done when, finished when, complete when, is done once, closed when, it worked if, ' +
      'successful when, is complete, is finished',
  ),
  failed: list(
    'if it fails, if this fails, if that fails, if anything goes wrong, if something goes wrong, ' +
      'goes wrong, does not work, fails, failed',
  ),
  stepNames: list('step, steps'),
  stepColumns: list('step, steps, what, task, action, activity, what to do'),
  actorColumns: list('who, responsible, owner, role, done by, by whom, person, actor'),
  nextColumns: list(
    'next, then, to, passes to, goes to, hands to, handed to, next to, handover to, recipient, passed to',
  ),
  systemColumns: list('system, tool, software, application, app, program, programme, platform'),
  verbFirst: null,
};
