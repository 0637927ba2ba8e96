import type { search as english } from '../en/search.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('es');

export const search: typeof english = {
  title: 'Buscar',
  label: 'Buscar en este cuaderno',
  hint: 'Metas, preguntas, práctica, notas y comentarios. La búsqueda se queda en este dispositivo.',
  found: (n) => count(n, { one: '1 resultado', other: `${n} resultados` }),
  nothing: 'No se encontró nada. Pruebe con menos palabras o con otras.',
  stillReading: 'Todavía leyendo el cuaderno…',
  results: 'Resultados',
  away: 'Se apartó',
  session: 'Sesión',
  kinds: {
    goals: 'Meta',
    questions: 'Pregunta',
    practices: 'Práctica',
    notes: 'Nota',
    sessions: 'Sesión',
    comments: 'Comentario',
    steps: 'Paso',
    options: 'Opción',
    ratings: 'Nota de una valoración',
    attainments: 'Nota de un nivel',
    planChanges: 'Cambio de plan',
    agreements: 'Por qué alguien lo ve así',
    practiceLog: 'Registro de práctica',
  },
};
