import { list } from '../section-words.ts';
import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  folders: {
    superseded: list(
      'archive, archived, archives, old, superseded, obsolete, deprecated, expired, outdated, no longer used',
    ),
    draft: list('draft, drafts, work in progress, wip'),
    template: list('template, templates, blank forms, boilerplate, forms to fill in'),
    example: list('example, examples, sample, samples'),
    others: list(
      'third party, third parties, external, manuals, vendor documents, supplier documents, supplier terms, other parties',
    ),
  },
  marks: {
    superseded: list(
      'superseded, obsolete, old, outdated, deprecated, expired, archived, withdrawn, do not use, no longer valid, no longer in force, replaced',
    ),
    draft: list('draft, not approved, not adopted, for discussion, work in progress'),
    template: list('template, blank form, model letter'),
    example: list('example, sample, specimen'),
  },
  labels: list('status, state, standing'),
  noLonger: list(
    'is no longer in force, no longer in force, no longer valid, no longer applies, no longer in use, is out of date, has been withdrawn, is superseded, is obsolete, do not use this, has expired',
  ),
  replacedBy: list('replaced by, superseded by, see instead'),
  replaces: list(
    'replaces the, supersedes the, replaces all, takes the place of, this replaces, this supersedes',
  ),
  occasions: list(
    'invoice, receipt, payslip, statement, timesheet, minutes, agenda, report, quote, quotation, estimate, order, letter, certificate, ticket, newsletter, log, diary, meeting, questionnaire, application, figures, results, register, ledger, transcript, interview, cv, resume',
  ),
  othersPapers: list(
    'terms of sale, terms of supply, terms of trade, terms of business, general terms, terms and conditions, managed services terms, services terms, manual, user guide, quick guide, quick start, owner manual, instructions for use, operating instructions, newsletter, bulletin, brochure, leaflet, catalogue, datasheet, data sheet',
  ),
  laws: list(
    'act, code, law, award, regulations, regulation, statute, ordinance, decree, national employment standards, directive',
  ),
  notLaws: list(
    'contract, agreement, policy, handbook, notes, summary of, guide to, guidance, letter, code of conduct, dress code, building code, qr code',
  ),
  provisions: list('section, article, regulation, clause, s, art, sec'),
};
