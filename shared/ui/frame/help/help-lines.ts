/**
 * Whom to call in an emergency or a crisis, by region: free or local-rate lines that answer day and
 * night. Every number was looked up on 2026-11-25 in stored public pages, which are named beside it
 * with their year where they tell it; nobody has called a line. Check all of a region again when you
 * touch it, and leave out what no page confirms.
 */
import type { HelpRegion } from '../../host.ts';

export type HelpLine = {
  /** As people write it. */
  readonly number: string;
  readonly kind: 'emergency' | 'ambulance' | 'crisis' | 'children';
  /** What it calls itself; names are not translated. */
  readonly name?: string;
  /** It can be texted, too. */
  readonly text?: true;
};

const emergency = (number: string): HelpLine => ({ number, kind: 'emergency' });

export const helpLines: Readonly<Record<HelpRegion, readonly HelpLine[]>> = {
  // 911: frequentbusinesstraveler.com 2012. 988, call or text: webmd.com 2022, mhn.com 2022
  US: [emergency('911'), { number: '988', kind: 'crisis', text: true }],
  // 911 and 988, call or text: connectfm.ca 2023, richmondhilluc.ca. Kids Help Phone: cbc.ca
  CA: [
    emergency('911'),
    { number: '988', kind: 'crisis', text: true },
    { number: '1-800-668-6868', kind: 'children', name: 'Kids Help Phone' },
  ],
  // eluniversal.com.mx 2025 (CONASAMA), zamudionoticias.mx (with 911)
  MX: [emergency('911'), { number: '800 911 2000', kind: 'crisis', name: 'Línea de la Vida' }],
  // 112: upday.com. 024: elpais.com 2023 (Ministerio de Sanidad). 116 111: anar.org 2018
  ES: [
    emergency('112'),
    { number: '024', kind: 'crisis', name: 'Llama a la vida' },
    { number: '116 111', kind: 'children', name: 'ANAR' },
  ],
  // 999: Wikipedia. 116 123: samaritans.org; both lines: birminghammail.co.uk 2017
  GB: [
    emergency('999'),
    { number: '116 123', kind: 'crisis', name: 'Samaritans' },
    { number: '0800 1111', kind: 'children', name: 'Childline' },
  ],
  // 112: kildarestreet.com 2025 (Garda). 116 123: belfasttelegraph.co.uk 2019,
  // newstalk.com. Childline: Connemara FM 2024, ispcc.ie
  IE: [
    emergency('112'),
    { number: '116 123', kind: 'crisis', name: 'Samaritans' },
    { number: '1800 66 66 66', kind: 'children', name: 'Childline' },
  ],
  // 000 and 13 11 14: lifelineh2h.org.au, Wikipedia. Kids Helpline: openaustralia.org.au 2023
  AU: [
    emergency('000'),
    { number: '13 11 14', kind: 'crisis', name: 'Lifeline' },
    { number: '1800 55 1800', kind: 'children', name: 'Kids Helpline' },
  ],
  // 111: Wikipedia. 1737, call or text: scoop.co.nz 2017 (minister of health), nzfamilies.org.nz 2025
  NZ: [emergency('111'), { number: '1737', kind: 'crisis', text: true }],
  // 911: mseg.gba.gov.ar. 107: santafe.gob.ar, lagaceta.com.ar 2025. 0800: lapostacomodorense.com.ar
  // 2025 (Ministerio de Salud). 102: diariodecuyo.com.ar 2022, pagina12.com.ar 2025;
  // its hours differ by province
  AR: [
    emergency('911'),
    { number: '107', kind: 'ambulance' },
    { number: '0800 999 0091', kind: 'crisis' },
    { number: '102', kind: 'children', name: 'Línea 102' },
  ],
  // 131 and 133: latercera.com 2022, chile.travel. *4141 from mobile phones: latercera.com 2025
  CL: [
    { number: '131', kind: 'ambulance', name: 'SAMU' },
    { number: '133', kind: 'emergency', name: 'Carabineros' },
    { number: '*4141', kind: 'crisis' },
  ],
  // 123: wradio.com.co 2023. 106 is Bogotá’s: saludcapital.gov.co 2025. 141: elespectador.com 2016,
  // policia.gov.co 2020
  CO: [
    emergency('123'),
    { number: '106', kind: 'crisis', name: 'Bogotá' },
    { number: '141', kind: 'children', name: 'ICBF' },
  ],
  // 911: noticel.com 2020 (Departamento de Seguridad Pública). 988 and Línea PAS: primerahora.com 2025 (ASSMCA)
  PR: [
    emergency('911'),
    { number: '988', kind: 'crisis' },
    { number: '1-800-981-0023', kind: 'crisis', name: 'Línea PAS' },
  ],
  // The emergency number of mobile phones (GSM) and of the European Union: Wikipedia.
  elsewhere: [emergency('112')],
};
