import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'vertrag, verträge, rahmenvertrag, mietvertrag, agb, allgemeine geschäftsbedingungen, ' +
      'versicherung*, genehmigung*, datenschutz*, satzung, protokoll, gesellschafter*, lizenz*, ' +
      'gesetz*, recht, rechtliches',
  ),
  subjects: {
    lease: list('miete, mietvertrag, pacht*, vermieter, räume, mietsache'),
    licences: list(
      'genehmigung*, konzession*, zulassung*, lizenz*, prüfung*, prüffrist*, handwerksrolle, ' + 'eintragung',
    ),
    insurance: list('versicherung*, police, haftpflicht*, schadenmeldung*'),
    privacy: list('datenschutz*, dsgvo, personenbezogen*, aufbewahrung*, verschwiegenheit'),
    governance: list(
      'protokoll, gesellschafterversammlung, vorstand*, beschluss, beschlüsse, satzung, sitzung',
    ),
    contracts: list('vertrag, verträge, *vertrag, vereinbarung*, kooperation*, agb'),
    'lease/notice': list('kündigung*, frist, verlänger*, endet'),
    'licences/renewal': list('verlänger*, gültig bis, läuft ab, fällig, bis'),
    'insurance/renewal': list('verlänger*, läuft bis, ablauf, endet'),
  },
};
