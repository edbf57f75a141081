import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'contrat*, convention*, bail, licence*, assurance*, police, protection des données, ' +
      'procès-verbal, statuts, assemblée, autorisation administrative, loi, juridique',
  ),
  subjects: {
    lease: list('bail, loyer, bailleur, local commercial, locaux'),
    licences: list(
      'licence*, autorisation administrative, agrément*, certificat*, contrôle*, ' + 'immatriculation',
    ),
    insurance: list('assurance*, assureur, police, sinistre*, responsabilité civile'),
    privacy: list('protection des données, rgpd, données personnelles, confidentialité, conservation'),
    governance: list('procès-verbal, assemblée, associés, conseil, statuts, gérance'),
    contracts: list('contrat*, convention*, accord*, conditions de fourniture'),
    'lease/notice': list('préavis, renouvel*, congé, échéance'),
    'licences/renewal': list('renouvel*, expire*, valable, échéance'),
    'insurance/renewal': list('renouvel*, échéance, expire*'),
  },
};
