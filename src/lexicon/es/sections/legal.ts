import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'contrato*, convenio*, arrendamiento, alquiler del local, licencia*, seguro*, póliza*, ' +
      'protección de datos, acta, actas, estatutos, permiso de obra, ley, reglamento, legal, jurídico',
  ),
  subjects: {
    lease: list('arrendamiento, alquiler, arrendador, local arrendado, fianza del local'),
    licences: list(
      'licencia*, permiso municipal, permisos, registro sanitario, inspección, inspecciones, ' +
        'autorización sanitaria, certificado*',
    ),
    insurance: list('seguro*, póliza*, aseguradora, siniestro*, responsabilidad civil'),
    privacy: list(
      'protección de datos, rgpd, datos personales, confidencialidad, ' + 'conservación de documentos',
    ),
    governance: list('acta, actas, junta, socios, consejo, estatutos, acuerdos de la junta'),
    contracts: list('contrato*, convenio*, acuerdo marco, condiciones de suministro'),
    'lease/notice': list('preaviso, prórroga, vencimiento, renueva'),
    'licences/renewal': list('renueva*, caduca*, vence*, vigente hasta, validez'),
    'insurance/renewal': list('renueva*, vence*, vigente, caduca*'),
  },
};
