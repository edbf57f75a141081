import type { Address, Mail, Part } from './mime.ts';

/** A routine mail before it gets its number. */
export interface Draft {
  at: string;
  zone: string;
  from: Address;
  to: Address[];
  cc?: Address[];
  subject: string;
  thread: string;
  labels: string[];
  part: Part;
  extra?: [string, string][];
  returnPath?: string;
  headerCharset?: Mail['headerCharset'];
}

/** Numbers the drafts by time: `<r-0001@harborlight.example>` is the oldest. */
export function numbered(drafts: readonly Draft[]): Mail[] {
  return drafts
    .map((draft, index) => ({ draft, key: `${draft.at} ${String(index).padStart(4, '0')}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ draft }, index) => {
      const id = `r-${String(index + 1).padStart(4, '0')}@harborlight.example`;
      const { headerCharset, ...rest } = draft;
      return { ...rest, cc: draft.cc ?? [], id, ...(headerCharset ? { headerCharset, headerForm: 'B' as const } : {}) };
    });
}
