/**
 * Whom to call in an emergency or a crisis, by region. Checked on 2026-11-24 against public pages of
 * the operator, the ministry or the press that quotes them (named beside each region); check all of a
 * region again when you touch it. Free or local-rate lines that answer day and night, for anybody.
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
  // 988lifeline.org, SAMHSA
  US: [emergency('911'), { number: '988', kind: 'crisis', text: true }],
  // 988.ca, kidshelpphone.ca
  CA: [
    emergency('911'),
    { number: '988', kind: 'crisis', text: true },
    { number: '1-800-668-6868', kind: 'children', name: 'Kids Help Phone' },
  ],
  // Secretaría de Salud, CONASAMA
  MX: [emergency('911'), { number: '800 911 2000', kind: 'crisis', name: 'Línea de la Vida' }],
  // Ministerio de Sanidad (024), Fundación ANAR (116 111)
  ES: [
    emergency('112'),
    { number: '024', kind: 'crisis', name: 'Llama a la vida' },
    { number: '116 111', kind: 'children', name: 'ANAR' },
  ],
  // samaritans.org, childline.org.uk
  GB: [
    emergency('999'),
    { number: '116 123', kind: 'crisis', name: 'Samaritans' },
    { number: '0800 1111', kind: 'children', name: 'Childline' },
  ],
  // samaritans.org/ireland, childline.ie
  IE: [
    emergency('112'),
    { number: '116 123', kind: 'crisis', name: 'Samaritans' },
    { number: '1800 66 66 66', kind: 'children', name: 'Childline' },
  ],
  // lifeline.org.au, kidshelpline.com.au
  AU: [
    emergency('000'),
    { number: '13 11 14', kind: 'crisis', name: 'Lifeline' },
    { number: '1800 55 1800', kind: 'children', name: 'Kids Helpline' },
  ],
  // 1737.org.nz
  NZ: [emergency('111'), { number: '1737', kind: 'crisis', text: true }],
  // Ministerio de Salud: Línea nacional de salud mental
  AR: [
    emergency('911'),
    { number: '107', kind: 'ambulance' },
    { number: '0800 999 0091', kind: 'crisis' },
    { number: '102', kind: 'children', name: 'Línea 102' },
  ],
  // Ministerio de Salud: *4141 from mobile phones; SAMU 131
  CL: [
    { number: '131', kind: 'ambulance', name: 'SAMU' },
    { number: '133', kind: 'emergency', name: 'Carabineros' },
    { number: '*4141', kind: 'crisis' },
  ],
  // Línea única de emergencias; Secretaría Distrital de Salud (106); ICBF (141)
  CO: [
    emergency('123'),
    { number: '106', kind: 'crisis', name: 'Bogotá' },
    { number: '141', kind: 'children', name: 'ICBF' },
  ],
  // ASSMCA, 988lifeline.org
  PR: [
    emergency('911'),
    { number: '988', kind: 'crisis', text: true },
    { number: '1-800-981-0023', kind: 'crisis', name: 'Línea PAS' },
  ],
  // Answered on mobile phones in most of the world (GSM 02.30, EU directive 2018/1972).
  elsewhere: [emergency('112')],
};
