import type { WallQuote } from '../../../src/agents/wording/walls/statements.ts';

/**
 * True sentences about quotes of several trades, written by hand before they were tried. `close`: as the prompt of the
 * writer asks for; `free`: as somebody would put it who was told nothing.
 */
export interface Paraphrase {
  manner: 'close' | 'free';
  language: 'en' | 'de' | 'es' | 'fr';
  quotes: readonly WallQuote[];
  said: string;
}

type Row = readonly [manner: Paraphrase['manner'], said: string, ...quotes: (string | Partial<WallQuote>)[]];

const rows = (language: Paraphrase['language'], list: readonly Row[]): Paraphrase[] =>
  list.map(([manner, said, ...quotes]) => ({
    manner,
    language,
    said,
    quotes: quotes.map((quote) => ({
      text: '',
      place: 'one',
      heading: null,
      ...(typeof quote === 'string' ? { text: quote } : quote),
    })),
  }));

const ENGLISH: readonly Row[] = [
  // Bakery
  [
    'close',
    'Every Tuesday, Una orders the flour from the mill.',
    'Una orders the flour from the mill every Tuesday.',
  ],
  ['close', 'The oven must be serviced twice a year.', 'The oven has to be serviced twice a year.'],
  [
    'close',
    'The wedding deposit is €150 and the balance is due 14 days before the day.',
    'Please note that the wedding deposit is 150.00 EUR. The balance is due fourteen days before the day.',
  ],
  ['close', 'Wholesale price per loaf: €2.10.', { text: '€2.10', heading: 'Wholesale price per loaf' }],
  [
    'free',
    'Flour comes from the mill and is ordered by Una on Tuesdays.',
    'Una orders the flour from the mill every Tuesday.',
  ],
  ['free', 'Service the oven two times per year.', 'The oven has to be serviced twice a year.'],
  ['free', 'Customers pay a €150 deposit for weddings.', 'The wedding deposit is 150.00 EUR.'],
  // Clinic
  [
    'close',
    'Patients must cancel no later than 24 hours before the appointment.',
    'Patients need to cancel no later than twenty-four hours before the appointment.',
  ],
  ['close', 'The clinic closes at 18:00 on Fridays.', 'The clinic closes at 6 pm every Friday.'],
  [
    'close',
    'Dana Ruiz checks the claims with the insurer every morning.',
    { text: 'I check the claims with the insurer every morning.', by: 'Dana Ruiz' },
  ],
  [
    'close',
    'Claims are sent to Pacific Source by the 10th of each month.',
    'Claims are sent to Pacific Source by the 10th of every month, because the portal closes then.',
  ],
  [
    'close',
    'According to Dana Ruiz, the portal closes at noon.',
    { text: 'The portal closes at noon.', by: 'Dana Ruiz' },
  ],
  ['free', 'A patient who cancels late is charged $45.', 'Late cancellations are charged at $45.'],
  [
    'free',
    'Dana checks insurer claims each morning.',
    { text: 'I check the claims with the insurer every morning.', by: 'Dana Ruiz' },
  ],
  ['free', 'On Fridays the clinic shuts at six in the evening.', 'The clinic closes at 6 pm every Friday.'],
  // Law office
  [
    'close',
    'Trust money must not be paid out before the cheque clears.',
    'Please remember: trust money must not be paid out before the cheque clears.',
  ],
  [
    'close',
    'The trust account is reconciled by Priya Nair on the last working day of the month.',
    'The trust account is reconciled by Priya Nair on the last working day of the month.',
  ],
  [
    'close',
    'Files are kept for 7 years; wills are kept for ever.',
    'Files are kept for seven years. Wills are kept for ever.',
  ],
  [
    'close',
    'Only Helen Marsh may sign trust cheques over AUD 5,000.',
    'Only Helen Marsh may sign trust cheques over AUD 5,000.00.',
  ],
  [
    'close',
    'On 3 March 2026 the hearing was moved to Court 4.',
    'The hearing was moved to Court 4 on 3 March 2026.',
  ],
  [
    'free',
    'Helen Marsh is the only one who may sign trust cheques of more than AUD 5,000.',
    'Only Helen Marsh may sign trust cheques over AUD 5,000.00.',
  ],
  [
    'free',
    'Priya Nair reconciles the trust account at month end.',
    'The trust account is reconciled by Priya Nair on the last working day of the month.',
  ],
  ['free', 'We keep files for seven years.', 'Files are kept for seven years. Wills are kept for ever.'],
  // Vet
  [
    'close',
    'The controlled drugs register must be checked each week by two people.',
    'The controlled drugs register has to be checked every week by two people.',
  ],
  [
    'close',
    'Insurance claims go to Fiona Baird at claims@petguard.example.',
    'Insurance claims go to Fiona Baird at claims@petguard.example, thanks.',
  ],
  ['close', 'The X-ray badges are sent back every quarter.', 'The X-ray badges are sent back quarterly.'],
  [
    'close',
    'Out-of-hours calls: £120 per visit.',
    { text: '£120.00 per visit', heading: 'Out-of-hours calls' },
  ],
  [
    'free',
    'Two people check the controlled drugs register weekly.',
    'The controlled drugs register has to be checked every week by two people.',
  ],
  [
    'free',
    'Send insurance claims to Fiona Baird (claims@petguard.example).',
    'Insurance claims go to Fiona Baird at claims@petguard.example, thanks.',
  ],
  // Staffing
  [
    'close',
    'Timesheets close on Sunday at 23:59 and the run goes out on Tuesday.',
    'Timesheets close on Sunday at 11:59 pm. The run goes out on Tuesday.',
  ],
  ['close', 'Harborlight pays Wise in USD.', 'Harborlight pays Wise in USD.'],
  ['close', 'Northwind owes Harborlight USD 3,200.50.', 'Northwind owes Harborlight USD 3200.50.'],
  [
    'close',
    'If a client pays late, the account manager calls them.',
    'If a client pays late, the account manager calls them.',
  ],
  ['close', 'The retainer does not include travel.', "The retainer doesn't include travel."],
  ['close', 'Approximately 40 invoices go out per month.', 'Also, roughly 40 invoices go out per month.'],
  [
    'close',
    'Corazon Valdez will send the list by Friday.',
    { text: "I'll send the list by Friday.", by: 'Corazon Valdez' },
  ],
  ['close', 'The notice period is 30 days; the deposit is $500.', 'Notice period: 30 days', 'Deposit: $500'],
  ['close', 'The lease is renewed on 1 May 2027.', 'The lease is renewed on 2027-05-01.'],
  [
    'free',
    'Northwind still has to pay Harborlight 3,200.50 dollars.',
    'Northwind owes Harborlight USD 3200.50.',
  ],
  [
    'free',
    'Account managers call clients who pay late.',
    'If a client pays late, the account manager calls them.',
  ],
  ['free', 'Travel is not part of the retainer.', "The retainer doesn't include travel."],
  ['free', 'About 40 invoices are sent every month.', 'Also, roughly 40 invoices go out per month.'],
  ['free', 'A client that wants to leave must give 30 days of notice.', 'Notice period: 30 days'],
  [
    'free',
    'The run goes out two days after timesheets close.',
    'Timesheets close on Sunday at 11:59 pm. The run goes out on Tuesday.',
  ],
];

const GERMAN: readonly Row[] = [
  // Tischlerei
  [
    'close',
    'Jeden Montag bestellt Frau Vogt das Holz bei Brede.',
    'Frau Vogt bestellt jeden Montag das Holz bei Brede.',
  ],
  [
    'close',
    'Freitags reinigt der Lehrling die Absaugung.',
    'Der Lehrling reinigt die Absaugung jeden Freitag.',
  ],
  [
    'close',
    'Die Anzahlung beträgt 30 % und ist sofort fällig.',
    'Die Anzahlung beträgt 30 Prozent und ist sofort fällig.',
  ],
  ['close', 'Anzahlung: 30 %.', { text: '30 Prozent', heading: 'Anzahlung' }],
  ['close', 'Ohne Aufmaß wird nicht gefertigt.', 'Bitte beachten: Ohne Aufmaß wird nicht gefertigt.'],
  [
    'close',
    'Der Meister muss jedes Angebot über 5.000 € unterschreiben.',
    'Der Meister muss jedes Angebot über 5.000,00 EUR unterschreiben.',
  ],
  [
    'close',
    'Ralf Vogt prüft die Rechnungen am 5. jedes Monats.',
    { text: 'Ich prüfe die Rechnungen am 5. jedes Monats.', by: 'Ralf Vogt' },
  ],
  [
    'free',
    'Das Holz kommt von Brede und wird montags bestellt.',
    'Frau Vogt bestellt jeden Montag das Holz bei Brede.',
  ],
  [
    'free',
    'Angebote über 5.000 € brauchen die Unterschrift des Meisters.',
    'Der Meister muss jedes Angebot über 5.000,00 EUR unterschreiben.',
  ],
  ['free', 'Vor dem Aufmaß wird nichts gefertigt.', 'Bitte beachten: Ohne Aufmaß wird nicht gefertigt.'],
  [
    'free',
    'Für die Absaugung ist freitags der Lehrling zuständig.',
    'Der Lehrling reinigt die Absaugung jeden Freitag.',
  ],
  // Spedition
  [
    'close',
    'Bei Standzeiten ab 2 Stunden werden 45 € pro Stunde berechnet.',
    'Bei Standzeiten ab zwei Stunden werden 45,00 EUR pro Stunde berechnet.',
  ],
  ['close', 'Die Disposition schließt um 17:30 Uhr.', 'Die Disposition schließt um 17.30 Uhr.'],
  [
    'close',
    'Die Maut wird monatlich abgerechnet.',
    'Die Maut wird monatlich abgerechnet, weil Toll Collect so liefert.',
  ],
  [
    'close',
    'Falls der Fahrer ausfällt, ruft Jens Harms die Partnerspedition an.',
    'Sofern der Fahrer ausfällt, ruft Jens Harms die Partnerspedition an.',
  ],
  [
    'close',
    'Die Versicherung deckt höchstens 600.000 € je Schaden.',
    'Die Versicherung deckt maximal 600.000,00 € je Schaden.',
  ],
  [
    'close',
    'Laut Jens Harms, das Tor 3 ist gesperrt.',
    { text: 'Das Tor 3 ist gesperrt.', by: 'Jens Harms' },
  ],
  [
    'close',
    'Gefahrgut darf nicht über Nacht im Hof stehen.',
    'Gefahrgut darf nicht über Nacht im Hof stehen.',
  ],
  ['close', 'Zahlungsziel: 30 Tage; Skonto: 2 %.', 'Zahlungsziel: 30 Tage', 'Skonto: 2 %'],
  [
    'free',
    'Wer länger als zwei Stunden wartet, berechnet 45 € je Stunde.',
    'Bei Standzeiten ab zwei Stunden werden 45,00 EUR pro Stunde berechnet.',
  ],
  [
    'free',
    'Nach 17:30 Uhr ist die Disposition nicht mehr besetzt.',
    'Die Disposition schließt um 17.30 Uhr.',
  ],
  [
    'free',
    'Jens Harms organisiert Ersatz, wenn ein Fahrer ausfällt.',
    'Sofern der Fahrer ausfällt, ruft Jens Harms die Partnerspedition an.',
  ],
  ['free', 'Kunden zahlen binnen 30 Tagen.', 'Zahlungsziel: 30 Tage'],
  [
    'free',
    'Die Maut rechnen wir jeden Monat ab.',
    'Die Maut wird monatlich abgerechnet, weil Toll Collect so liefert.',
  ],
];

const SPANISH: readonly Row[] = [
  // Restaurante
  ['close', 'Los lunes, Amparo hace el pedido de pescado.', 'Amparo hace el pedido de pescado cada lunes.'],
  ['close', 'El alquiler es de 1.850 € al mes.', 'El alquiler es de 1.850,00 euros al mes.'],
  [
    'close',
    'La terraza no se puede usar después de las 23:00.',
    'Te recuerdo que la terraza no se puede usar después de las 23:00.',
  ],
  [
    'close',
    'Las reservas de más de 12 personas deben pagar una señal.',
    'Las reservas de más de doce personas deben pagar una señal.',
  ],
  ['close', 'Aviso al gestor: 15 días.', { text: 'quince días', heading: 'Aviso al gestor' }],
  [
    'close',
    'Según Vicente Ferrer, la cámara se revisa en mayo.',
    { text: 'La cámara se revisa en mayo.', by: 'Vicente Ferrer' },
  ],
  ['close', 'El IVA se presenta el 20 de abril de 2026.', 'El IVA se presenta el 20/04/2026.'],
  [
    'close',
    'Las nóminas se pagan el día 28 y los seguros sociales el día 30.',
    'Las nóminas se pagan el día 28 y los seguros sociales el día 30.',
  ],
  [
    'close',
    'La licencia caduca el 3 de junio de 2027; la renueva el ayuntamiento.',
    'La licencia caduca el 3 de junio de 2027. La renueva el ayuntamiento.',
  ],
  ['close', 'Como máximo se sirven 80 cubiertos.', 'A lo sumo se sirven 80 cubiertos.'],
  [
    'close',
    'Frutas Soler cobra 4,5 % por aplazamiento.',
    'Frutas Soler cobra 4,5 por ciento por aplazamiento.',
  ],
  [
    'close',
    'El gestor envía el modelo 303 cada trimestre.',
    'El gestor envía el modelo 303 trimestralmente.',
  ],
  ['free', 'Amparo encarga el pescado los lunes.', 'Amparo hace el pedido de pescado cada lunes.'],
  ['free', 'Pagamos 1.850 € de alquiler cada mes.', 'El alquiler es de 1.850,00 euros al mes.'],
  [
    'free',
    'La terraza cierra a las 23:00.',
    'Te recuerdo que la terraza no se puede usar después de las 23:00.',
  ],
  [
    'free',
    'Los grupos de más de doce dejan una señal.',
    'Las reservas de más de doce personas deben pagar una señal.',
  ],
  ['free', 'El 20 de abril hay que presentar el IVA.', 'El IVA se presenta el 20/04/2026.'],
  ['free', 'No caben más de 80 cubiertos.', 'A lo sumo se sirven 80 cubiertos.'],
];

const FRENCH: readonly Row[] = [
  // Garage, fleuriste
  [
    'close',
    'Chaque lundi, Sylvie commande les pièces chez Valmont.',
    'Sylvie commande les pièces chez Valmont chaque lundi.',
  ],
  ['close', 'Le loyer est de 1 200 € par mois.', 'Le loyer est de 1 200,00 euros par mois.'],
  ['close', 'Les devis sont valables 30 jours.', 'Pour rappel, les devis sont valables trente jours.'],
  ['close', "L'acompte ne peut pas être remboursé.", "L'acompte ne peut pas être remboursé."],
  ['close', 'Acompte : 30 %.', { text: '30 pour cent', heading: 'Acompte' }],
  [
    'close',
    'La TVA doit être déclarée au plus tard le 19 avril 2026.',
    'La TVA doit être déclarée au plus tard le 19/04/2026.',
  ],
  [
    'close',
    'Selon Marc Lenoir, le pont 2 est en panne.',
    { text: 'Le pont 2 est en panne.', by: 'Marc Lenoir' },
  ],
  [
    'close',
    'Sauf avis contraire, les clients paient à la livraison.',
    'Excepté avis contraire, les clients paient à la livraison.',
  ],
  [
    'close',
    'Marc Lenoir signe les contrats de plus de 5 000 €.',
    { text: 'Je signe les contrats de plus de 5 000 €.', by: 'Marc Lenoir' },
  ],
  [
    'close',
    'Le contrôle technique de la grue a lieu le 3 mars 2026.',
    'Le contrôle technique de la grue a lieu le 3 mars 2026, merci.',
  ],
  ['close', 'Les livraisons partent à 6h30.', 'Les livraisons partent à 06:30.'],
  [
    'free',
    'Sylvie passe la commande de pièces le lundi.',
    'Sylvie commande les pièces chez Valmont chaque lundi.',
  ],
  ['free', 'Un devis reste valable un mois.', 'Pour rappel, les devis sont valables trente jours.'],
  ['free', 'On ne rembourse pas les acomptes.', "L'acompte ne peut pas être remboursé."],
  [
    'free',
    'Déclarer la TVA avant le 19 avril 2026.',
    'La TVA doit être déclarée au plus tard le 19/04/2026.',
  ],
  ['free', 'Le pont 2 ne marche plus.', { text: 'Le pont 2 est en panne.', by: 'Marc Lenoir' }],
  ['free', 'À la livraison, les clients paient.', 'Les clients paient à la livraison.'],
];

/** All of them. */
export const PARAPHRASES: readonly Paraphrase[] = [
  ...rows('en', ENGLISH),
  ...rows('de', GERMAN),
  ...rows('es', SPANISH),
  ...rows('fr', FRENCH),
];
