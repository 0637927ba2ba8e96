import type { capture as english } from '../en/capture.ts';

export const capture: typeof english = {
  title: 'Guardar de esta página',
  wholePage: (title) => `La página “${title}”`,
  as: {
    question: 'Preguntar sobre esto',
    resource: 'Recurso',
    note: 'Nota',
  },
  dismiss: 'No guardar',
  waiting: (n) => `${n} más en espera`,
  kept: {
    question: 'Se guardó como pregunta.',
    resource: 'Se guardó como recurso.',
    note: 'Se guardó como nota.',
  },
  readOnly: 'Puede leer este cuaderno, no escribir en él. Abra otro para guardar esto.',
};
