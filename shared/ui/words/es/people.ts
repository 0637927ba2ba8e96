import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  title: 'Personas',
  kinds: {
    caregiver: 'Familia o cuidador',
    clinician: 'Terapeuta',
    'young-person': 'Niña, niño o joven',
    helper: 'Escuela u otra ayuda',
  },
  kindHints: {
    caregiver: 'Mamá, papá, abuelos, familia de acogida',
    clinician: 'Terapeuta, psicóloga, médico',
    'young-person': 'La niña, el niño o adolescente',
    helper: 'Maestra, auxiliar, pariente',
  },
  roles: {
    owner: 'A cargo del cuaderno',
    editor: 'Puede escribir',
    viewer: 'Puede leer',
  },
  roleHints: {
    owner: 'Puede escribir, invitar y quitar personas',
    editor: 'Puede leer y escribir todo lo que hay aquí',
    viewer: 'Puede leer todo lo que hay aquí, sin cambiar nada',
  },
  audience: 'Todas las personas de aquí pueden leer todo este cuaderno.',
  here: 'aquí ahora',
  me: (name) => `${name} (usted)`,
  notYet: 'Con invitación, todavía no entra',
  gone: 'Ya no está aquí. Sus palabras se quedan.',
  inviteTitle: 'Invitar a alguien',
  name: 'El nombre, como usted le dice',
  namePlaceholder: 'Dra. Okafor, abuela, maestra Lee',
  kind: '¿Quién es?',
  role: '¿Qué puede hacer?',
  makeLink: 'Crear un enlace',
  linkFor: (name) => `Un enlace para ${name}`,
  linkOnce: (until) =>
    `Sirve una sola vez (vence ${until}). Entra quien lo abra primero: mándelo en privado.`,
  link: 'Enlace de invitación',
  qr: 'Mostrar un código QR para escanear',
  qrLabel: 'Código QR del enlace de invitación',
  removePerson: (name) => `Quitar a ${name}`,
  removeSure: (name) =>
    `${name} ya no podrá abrir ni cambiar este cuaderno. Lo que ya leyó o guardó se queda con esa persona.`,
  withdrawSure: (name) => `La invitación para ${name} dejará de servir.`,
  onlyOwners: 'Solo alguien a cargo puede invitar o quitar personas.',
  inExample: 'Esto es un ejemplo. Empiece su propio cuaderno para invitar a alguien.',
};
