/** What becomes of a record, for the person who decides. */
export const OUTCOME_NAMES: Readonly<Record<string, string>> = {
  business: 'business: read and quoted',
  private: 'private: left out',
  bulk: 'a mailing: left out',
  outOfScope: 'out of scope: left out',
  duplicate: 'a copy of another',
};

export const STANDING_NAMES: Readonly<Record<string, string>> = {
  'in-force': 'in force',
  superseded: 'superseded',
  draft: 'a draft',
  template: 'a template',
  example: 'an example',
  'another-party': 'a paper of somebody else',
  law: 'the text of a law',
};

export const CORRECTION_NAMES = {
  answer: 'Answer',
  alias: 'Who is who',
  role: 'Role',
  triage: 'What becomes of a record',
  standing: 'What a document is',
  settle: 'Conflict settled',
} as const;
