import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  title: 'Personas',
  kinds: {
    caregiver: 'Familia o cuidador',
    clinician: 'Terapeuta',
    'young-person': 'Niño o joven',
    helper: 'Escuela u otra ayuda',
  },
  kindHints: {
    caregiver: 'Mamá, papá, abuelos, familia de acogida',
    clinician: 'Terapeuta, psicóloga, médico',
    'young-person': 'La niña, el niño o adolescente',
    helper: 'Maestra, auxiliar, pariente',
  },
  roles: {
    owner: 'Dueño del cuaderno',
    editor: 'Puede escribir',
    viewer: 'Puede leer',
  },
};
