import { groups, type SearchWords, wordList } from '../search-words.ts';

export const words: SearchWords = {
  common: wordList(`
    aber als also am an auch auf aus bei beim bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran
    darauf daraus darf darin darüber das dass daß davon davor dazu dein deine deinem deinen deiner dem den denen denn der
    deren des dessen desto dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ein eine einem
    einen einer eines er es euch euer eure für gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann
    kein keine keinem keinen keiner können könnte mal man mein meine meinem meinen meiner mich mir mit muss müssen musst
    nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit selbst sich sie sind so solche solchem
    solchen solcher soll sollen sollte sondern sonst über um und uns unser unsere unserem unseren unserer unter vom von
    vor war waren warst was weil welche welchem welchen welcher welches wem wen wenn wer werde werden weshalb wessen wie
    wieder wieso wieviel will wir wird wo wobei wodurch wofür woher wohin womit worden woran worauf woraus worin worüber
    wovon wozu wurde wurden würde würden während wann warum zu zum zur zwar zwischen`),
  asking: wordList(`
    art beträgt betragen bitte brauche brauchen braucht derzeit einige etwas findet finden gebe geben gehen geht gehört
    genau gibt gilt heißt hoch lange laut lautet mache machen macht mehr nehmen nimmt sagt sagen steht stehen viel viele
    vielen wissen zeigt jemand niemand alle allem allen aller alles bekommt bekommen kommt kommen`),
  same: groups(`
    kündigung | kündigen | austritt | ausscheiden | verlassen | offboarding
    einstellen | einstellung | neueinstellung | eintritt | onboarding
    rückerstattung | erstattung | gutschrift | rückzahlung | storno
    rechnung | faktura | abrechnung
    gehalt | lohn | vergütung | entgelt | bezahlung
    urlaub | ferien | frei | abwesenheit
    krank | krankheit | krankmeldung | arbeitsunfähigkeit
    überfällig | rückstand | offen | unbezahlt | ausstehend
    inhaber | eigentümer | geschäftsführer | gesellschafter | chef
    kunde | auftraggeber | mandant | klient
    lieferant | zulieferer | händler
    mitarbeiter | angestellte | beschäftigte | personal | kollege
    passwort | kennwort | zugangsdaten | login
    zugang | zugriff | berechtigung
    preis | satz | gebühr | kosten | tarif
    rabatt | nachlass | skonto
    anzahlung | vorauszahlung | abschlag
    vertrag | vereinbarung
    stornieren | absagen | kündigen
    frist | termin | stichtag | fällig
    genehmigen | freigeben | freigabe | genehmigung | zustimmung
    beschwerde | reklamation | mangel
    steuer | umsatzsteuer | mehrwertsteuer
    probezeit | probe
    überstunden | mehrarbeit
    spesen | auslagen | reisekosten
    rechner | computer | laptop
    telefon | handy | durchwahl
    besprechung | sitzung | treffen
    gesetz | vorschrift | verordnung
    regel | richtlinie | anweisung
    gewährleistung | garantie
    bestellung | auftrag
    lieferung | versand
    lager | bestand
    versicherung | police
    unfall | schaden
    sicherung | datensicherung | backup
    dienstplan | schichtplan | plan
    vertretung | ersatz | stellvertreter
    erhöhung | anhebung
    mahnung | zahlungserinnerung | erinnerung
    miete | pacht
    beleg | quittung | nachweis
    schulung | weiterbildung | einweisung | unterweisung
    vorlage | muster | formular`),
};
