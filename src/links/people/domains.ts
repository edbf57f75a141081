import type { Handover } from '../../contracts/handover.ts';
import { slugOf } from './names.ts';

/** Mail hosts that anyone may have an address at: their domain says nothing of an organisation. */
const PUBLIC = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com myyahoo.com aol.com aim.com ' +
    'icloud.com me.com mac.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de posteo.de protonmail.com ' +
    'proton.me pm.me mail.com email.com usa.net mail.ru inbox.ru list.ru bk.ru rambler.ru ya.ru yandex.ru yandex.com ukr.net qq.com ' +
    'foxmail.com 163.com 126.com sina.com sohu.com zoho.com zohomail.com fastmail.com fastmail.fm hushmail.com hey.com tutanota.com tuta.io ' +
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net mindspring.com juno.com netzero.net ' +
    'optonline.net frontier.com windstream.net prodigy.net pacbell.net swbell.net worldnet.att.net compuserve.com netscape.net excite.com ' +
    'btinternet.com sky.com virginmedia.com ntlworld.com blueyonder.co.uk talktalk.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr ' +
    'libero.it virgilio.it alice.it tiscali.it tin.it terra.es telefonica.net uol.com.br bol.com.br terra.com.br ig.com.br globo.com ' +
    'naver.com daum.net hanmail.net nate.com rediffmail.com sify.com bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au ' +
    'xtra.co.nz shaw.ca rogers.com sympatico.ca telus.net videotron.ca bluewin.ch telenet.be skynet.be ziggo.nl kpnmail.nl home.nl planet.nl ' +
    'xs4all.nl telia.com online.no seznam.cz centrum.cz wp.pl onet.pl o2.pl interia.pl abv.bg docomo.ne.jp ezweb.ne.jp softbank.ne.jp ' +
    'globe.com.ph pldtdsl.net'
  ).split(' '),
);
const PUBLIC_FAMILY =
  /^(?:yahoo|hotmail|outlook|live|msn|gmx|yandex|aol|googlemail)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;
const SECOND_LEVEL = new Set([
  'co',
  'com',
  'org',
  'net',
  'gov',
  'edu',
  'ac',
  'or',
  'ne',
  'go',
  'gob',
  'gouv',
  'ltd',
  'plc',
  'sch',
  'mil',
  'id',
]);

/** The domain of a mail address, or null. */
export function domainOf(address: string): string | null {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  return address.includes('@') && domain.includes('.') ? domain : null;
}

/** Whether anyone may have an address there. */
function isPublicDomain(domain: string): boolean {
  return PUBLIC.has(domain) || PUBLIC_FAMILY.test(domain);
}

/** Whether it is a domain of the business, or below one. */
export function isOwnDomain(domain: string, handover: Handover): boolean {
  return handover.domains.some(
    (own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`),
  );
}

/** The domain that names an organisation: without the host names below it (`mail.acme.com` is `acme.com`). */
export function organisationDomain(domain: string): string {
  const labels = domain.split('.');
  const suffix =
    labels.length >= 3 && labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '') ? 2 : 1;
  return labels.slice(-(suffix + 1)).join('.');
}

/** Key of the organisation that has an address, or null: no domain, or a public mail host. All own domains are one. */
export function organisationKey(address: string, handover: Handover): string | null {
  const domain = domainOf(address);
  if (domain === null) return null;
  if (isOwnDomain(domain, handover)) return slugOf(handover.domains[0] ?? domain);
  return isPublicDomain(domain) || isPublicDomain(organisationDomain(domain))
    ? null
    : slugOf(organisationDomain(domain));
}

/** So much of a label must be spelled by beginnings of the words of a name, each of at least so many letters. */
const SPELLED = 0.6;
const PART = 3;

/**
 * Whether the label of a domain is made from a name, from beginnings of its words in their order or backwards: `fahylets.ie`
 * from "Fahy Lettings", `finchom.com` from "Finch Office Machines", `lund-kaffee.de` from "Kaffeerösterei Lund". A host of
 * mail that many use bears nobody's name.
 */
export function isMadeFrom(domain: string, name: string): boolean {
  const label = labelOf(domain);
  const words = name.split(/[^\p{L}\p{N}]+/u).map(lettersOf);
  return label !== '' && [words, words.toReversed()].some((all) => isSpelled(label, all));
}

function isSpelled(label: string, words: readonly string[]): boolean {
  let at = 0;
  let spelled = 0;
  for (const word of words) {
    for (let start = at; start + PART <= label.length; start += 1) {
      let length = 0;
      while (length < word.length && label[start + length] === word[length]) length += 1;
      if (length < PART) continue;
      spelled += length;
      at = start + length;
      break;
    }
  }
  return spelled / label.length >= SPELLED;
}

/** The letters by which a domain calls an organisation: `carrowbegeggs` of `mail.carrowbeg-eggs.ie`. */
export function labelOf(domain: string): string {
  return lettersOf(organisationDomain(domain).split('.')[0] ?? '');
}

function lettersOf(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
