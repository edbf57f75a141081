import { list, type SecretWords } from './words.ts';

export const filipino: SecretWords = {
  language: 'tl',
  password: list('hudyat'),
  pin: list('pin'),
  code: list('kodigo'),
  guarded: list('alarma, pinto, gate, kaha, kandado, tarangkahan, susi, opisina, bodega, seguridad'),
  lock: list('kaha de yero, kandado, alarma'),
  is: list('ay'),
  still: list('na, pa, ngayon, pa rin'),
  change: list('pinalitan, binago, ni-reset, nireset'),
  to: list('ng, sa, nang'),
  of: list('sa, ng, para sa, ni'),
  and: list('at, o'),
  name: list('account, username, pangalan'),
  plain: list('kailangan, mali, tama, hindi, wala, oo, nasa, tingnan, itanong, pareho, ganoon, luma, bago'),
};
