import type { ContractWords } from '../contract-words.ts';
import { list } from '../section-words.ts';

export const words: ContractWords = {
  term: list('laufzeit, läuft bis, läuft vom, gilt bis, gültig bis, endet, dauer, befristet, beginnt am'),
  renewal: list('verlänger*, option, verlängerung*'),
  notice: list('kündig*, kündb*, *kündigung, kündigungsfrist*, frist'),
  price: list(
    'preis*, miete, vergütung, rabatt*, skonto, pro monat, monatlich, jährlich, rechnung*, zahlung*, zahlbar, pauschale',
  ),
};
