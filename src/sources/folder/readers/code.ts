import { declaredInMarkup, decodeText } from '../text/decode.ts';
import { normaliseLines } from '../text/normalise.ts';
import { MEGABYTE, type Reader } from './reader.ts';

const LANGUAGES: Record<string, string> = {
  ts: 'TypeScript',
  tsx: 'TypeScript',
  mts: 'TypeScript',
  cts: 'TypeScript',
  js: 'JavaScript',
  jsx: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  gs: 'Apps Script',
  py: 'Python',
  sql: 'SQL',
  sh: 'Shell',
  bash: 'Shell',
  zsh: 'Shell',
  bat: 'Batch',
  cmd: 'Batch',
  ps1: 'PowerShell',
  psm1: 'PowerShell',
  rb: 'Ruby',
  java: 'Java',
  kt: 'Kotlin',
  go: 'Go',
  rs: 'Rust',
  php: 'PHP',
  r: 'R',
  vba: 'VBA',
  vbs: 'VBScript',
  bas: 'Basic',
  cls: 'VBA',
  c: 'C',
  h: 'C',
  cpp: 'C++',
  cs: 'C#',
  swift: 'Swift',
  lua: 'Lua',
  pl: 'Perl',
  css: 'CSS',
  json: 'JSON',
  jsonl: 'JSON',
  yaml: 'YAML',
  yml: 'YAML',
  toml: 'TOML',
  ini: 'INI',
  xml: 'XML',
  tf: 'Terraform',
};

/** Programs and machine-readable settings, as they are. */
export const code: Reader = {
  extensions: Object.keys(LANGUAGES),
  kind: 'code',
  maximumBytes: 5 * MEGABYTE,
  async read(name, bytes) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const fileName = name.slice(name.lastIndexOf('/') + 1);
    return {
      text: normaliseLines(decodeText(bytes, extension === 'xml' ? declaredInMarkup(bytes) : null)),
      title: fileName,
      data: { language: LANGUAGES[extension] ?? null },
    };
  },
};
