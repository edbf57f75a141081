/** What a text is about, told by words of the field. Each entry is a stem pattern; a word counts once a text. */
export interface Topic {
  /** Whole words or beginnings of words ("invoic*"), several words apart by a space. */
  words: readonly string[];
}

export const SECTION_TOPICS = {
  billing: {
    words: [
      'invoic*',
      'billing',
      'billable',
      'bill*',
      'payment*',
      'payroll',
      'payslip*',
      'remittance*',
      'timesheet*',
      'rate card',
      'rates',
      'credit note*',
      'receivable*',
      'payable*',
      'wise',
      'xero',
      'currency',
      'exchange rate',
      'due date',
      'overdue',
      'late fee*',
      'expense*',
      'reimburs*',
      'per diem',
      'fee*',
      'price*',
      'refund*',
      'discount*',
    ],
  },
  hr: {
    words: [
      'leave',
      'vacation',
      'sick',
      'probation*',
      'onboarding',
      'offboarding',
      'off-boarding',
      'hiring',
      'recruit*',
      'interview*',
      'job',
      'role',
      'roles',
      'responsibilit*',
      'staff',
      'employee*',
      'employment',
      'resign*',
      'clearance',
      'performance',
      'salary',
      'compensation',
      'benefit*',
      'overtime',
      'holiday*',
      'work hours',
      'working hours',
      'handbook',
      'harassment',
      'conduct',
      'service agreement*',
      'parental',
      'training',
      'mentor*',
      'member*',
    ],
  },
  'labour-code': {
    words: [
      'labor code',
      'labour code',
      'labor law',
      'labour law',
      'art.',
      'article',
      'republic act',
      'presidential decree',
      'act no',
      'statutory',
      'employer shall',
      'employee shall',
      '13th month',
      'thirteenth month',
      'minimum wage',
      'sss',
      'philhealth',
      'pag-ibig',
      'night shift differential',
      'provision*',
      'labour standards',
      'labor standards',
      'employment act',
      'working time regulations',
    ],
  },
  legal: {
    words: [
      'agreement',
      'contract*',
      'clause*',
      'liabilit*',
      'indemn*',
      'governing law',
      'jurisdiction',
      'confidential*',
      'intellectual property',
      'terminat*',
      'legal',
      'counsel',
      'attorney*',
      'solicitor*',
      'compliance',
      'privacy',
      'data protection',
      'gdpr',
      'terms and conditions',
      'disclaimer',
      'bylaw*',
      'incorporat*',
      'dispute*',
    ],
  },
  systems: {
    words: [
      'system*',
      'login',
      'log in',
      'access',
      'account*',
      'admin*',
      'password',
      'permission*',
      'workspace',
      'software',
      'tool',
      'tools',
      'server*',
      'backup*',
      'security',
      'vpn',
      'domain',
      'dns',
      'hosting',
      'github',
      'slack',
      'two-factor',
      '2fa',
      'install*',
      'app',
      'netbanking',
      'website',
      'calendar',
    ],
  },
  templates: {
    words: [
      'template*',
      'dear',
      'subject:',
      'boilerplate',
      'sample letter',
      'form letter',
      'fill in',
      '[name]',
      '{{',
      'sincerely',
      'kind regards',
    ],
  },
  clients: {
    words: [
      'client*',
      'customer*',
      'account manager',
      'engagement*',
      'proposal*',
      'statement of work',
      'sow',
      'onboarding a client',
      'service level',
      'sla',
      'contact',
      'stakeholder*',
    ],
  },
  finance: {
    words: [
      'budget*',
      'bank*',
      'tax',
      'taxes',
      'vat',
      'gst',
      'bir',
      'audit*',
      'accounting',
      'ledger',
      'chart of accounts',
      'financial',
      'profit',
      'revenue',
      'cash',
      'insurance',
      'loan*',
      'deposit*',
      'interest',
      'balance sheet',
      'equity',
      'patronage',
    ],
  },
  staff: {
    words: [
      'staff list',
      'team',
      'directory',
      'org chart',
      'organisation chart',
      'organization chart',
      'start date',
      'manager',
      'birthday',
      'emergency contact*',
      'biograph*',
    ],
  },
  operations: {
    words: [
      'process*',
      'procedure*',
      'checklist*',
      'meeting*',
      'calendar',
      'deadline*',
      'weekly',
      'monthly',
      'quarterly',
      'office',
      'vendor*',
      'supplier*',
      'travel',
      'equipment',
      'project*',
      'communication*',
      'strategy',
      'mission',
      'values',
      'governance',
    ],
  },
} as const satisfies Record<string, Topic>;

export type SectionId = keyof typeof SECTION_TOPICS;

const patterns = new Map<Topic, RegExp>();

function patternOf(topic: Topic): RegExp {
  let pattern = patterns.get(topic);
  if (!pattern) {
    const one = (word: string) => {
      const open = word.endsWith('*');
      const body = (open ? word.slice(0, -1) : word)
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(' ', '\\s+');
      return open ? `${body}\\p{L}*` : body;
    };
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${topic.words.map(one).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    patterns.set(topic, pattern);
  }
  return pattern;
}

/** Distinct words of a topic in a text, and how often any of them stands there. */
export function mentions(text: string, topic: Topic): { distinct: number; total: number } {
  const found = text.match(patternOf(topic)) ?? [];
  return { distinct: new Set(found.map((word) => word.toLowerCase())).size, total: found.length };
}

export function isAbout(text: string, topic: Topic): boolean {
  const pattern = patternOf(topic);
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/**
 * The section that a document belongs to. The folders it lies in weigh most (a person put it there), then its title
 * and headings, then its text per thousand words. Ties go to the order of the sections.
 */
export function sectionOf(document: {
  path: string | null;
  title: string;
  headings: readonly string[];
  text: string;
}): SectionId {
  const folders = (document.path ?? '').split('/').slice(0, -1).join(' ').replaceAll(/[-_]/g, ' ');
  const name = `${document.title} ${(document.path ?? '').split('/').at(-1)?.replaceAll(/[-_.]/g, ' ') ?? ''}`;
  const thousands = Math.max(1, (document.text.length / 6000) | 0);
  let best: { section: SectionId; score: number } = { section: 'operations', score: 2.5 };
  for (const [section, topic] of Object.entries(SECTION_TOPICS) as [SectionId, Topic][]) {
    const own = new RegExp(`(?:^|\\s)${section.replace('-code', '')}s?(?:\\s|$)`, 'i');
    const score =
      (own.test(folders) ? 12 : 0) +
      mentions(folders, topic).distinct * 5 +
      mentions(name, topic).distinct * 4 +
      Math.min(6, mentions(document.headings.join('\n'), topic).distinct) +
      Math.min(8, mentions(document.text, topic).distinct / thousands / 2);
    if (score > best.score) best = { section, score };
  }
  return best.section;
}
