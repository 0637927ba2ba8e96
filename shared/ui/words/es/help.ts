import type { help as english } from '../en/help.ts';

export const help: typeof english = {
  title: 'Ayuda urgente',
  notForEmergencies: 'Este cuaderno no es para emergencias. Nadie lo revisa a toda hora.',
  danger: 'Si alguien está en peligro, llame ahora.',
  kinds: {
    emergency: 'Emergencias',
    ambulance: 'Ambulancia',
    crisis: 'Línea de crisis y prevención del suicidio, de día y de noche',
    children: 'Para niñas, niños y adolescentes',
  },
  text: 'llamada o mensaje de texto',
  elsewhere:
    'Llame al número de emergencias de su lugar. El 112 funciona desde celulares en gran parte del mundo.',
  region: 'Números para',
  otherCountry: 'Otro país',
  moreLines: 'Líneas para llamar, escribir o chatear en su país:',
  urgent: 'Si algo no puede esperar a la próxima sesión, llame al consultorio.',
};
