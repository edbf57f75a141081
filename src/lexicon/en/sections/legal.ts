import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'contract*, agreement*, lease, licen*, insurance, insurer, permit*, minutes, trustees, ' +
      'board meeting, partners meeting, scheme of delegation, data protection, privacy, gdpr, ' +
      'terms and conditions, compliance, constitution, bylaws, statute*, law extract, legal',
  ),
  subjects: {
    lease: list('lease, rent, landlord, premises, tenancy'),
    licences: list('licence*, license*, permit*, registration*, certificate*, inspection*, authorit*'),
    insurance: list('insurance*, insurer*, policy number, cover and claims, indemnity, liability insurance'),
    privacy: list(
      'data protection, privacy, gdpr, personal data, confidentiality, records retention, ' +
        'retention of records, data breach',
    ),
    governance: list(
      'minutes, trustees, board meeting*, board of directors, partners meeting, meeting of partners, resolutions, governance, ' +
        'scheme of delegation, annual general meeting',
    ),
    contracts: list('contract*, agreement*, terms of supply, service agreement*, retainer*'),
    'lease/notice': list('notice, renew*, break clause, expire*, ends'),
    'licences/renewal': list('renew*, expire*, expiry, valid until, until, due'),
    'insurance/renewal': list('renew*, expire*, expiry, until, ends'),
  },
};
