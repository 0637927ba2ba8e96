import type { HelpLine } from '../../frame/help/help-lines.ts';

/** Whom to call when it cannot wait. */
export const help = {
  title: 'Help right now',
  notForEmergencies: 'This notebook is not for emergencies. Nobody watches it around the clock.',
  danger: 'If somebody is in danger, call now.',
  kinds: {
    emergency: 'Emergency',
    ambulance: 'Ambulance',
    crisis: 'Crisis and suicide line, day and night',
    children: 'For children and teens',
  } satisfies Record<HelpLine['kind'], string>,
  text: 'call or text',
  elsewhere: 'Call your local emergency number. 112 works on mobile phones in much of the world.',
  region: 'Numbers for',
  otherCountry: 'Another country',
  moreLines: 'Lines to call, text or chat with, in your country:',
  urgent: 'For something that cannot wait until the next session, phone your clinician’s office.',
};
