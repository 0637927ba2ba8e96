import type { capture as english } from '../en/capture.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('es');

export const capture: typeof english = {
  title: 'Guardar de esta página',
  titleAs: {
    question: 'Preguntar sobre esto',
    resource: 'Guardar esto como recurso',
    note: 'Guardar esto como nota',
  },
  titleNothing: 'Aquí no hay nada que guardar',
  wholePage: (title) => `La página “${title}”`,
  picture: 'Una imagen',
  pictureOf: (description) => `Una imagen: ${description}`,
  as: {
    question: 'Preguntar sobre esto',
    resource: 'Recurso',
    note: 'Nota',
  },
  keep: 'Guardar',
  dismiss: 'No guardar',
  waiting: (n) => `${n} más en espera`,
  kept: {
    question: 'Se guardó como pregunta.',
    resource: 'Se guardó como recurso.',
    note: 'Se guardó como nota.',
  },
  readOnly: 'Puede leer este cuaderno, no escribir en él. Abra o empiece otro para guardar esto.',
  waitsForNotebook: (n) =>
    count(n, {
      one: 'Lo que guardó está en este dispositivo. Empiece un cuaderno o únase a uno para ponerlo allí.',
      other: `${n} cosas que guardó están en este dispositivo. Empiece un cuaderno o únase a uno para ponerlas allí.`,
    }),
  toExample:
    'Este es el ejemplo. Lo que ponga aquí se pierde al cerrarlo. Si no responde, esto espera a su propio cuaderno.',
  keepIn: 'Guardar en:',
  twin: {
    title: 'Esto ya está en el cuaderno',
    open: 'Abrirlo',
    again: 'Guardar otra vez',
  },
  shortfalls: {
    cut: 'Era largo. Se guarda la primera parte, con un enlace al resto.',
    'closed-page':
      'El navegador no nos deja leer esta página. Puede guardar su enlace. Para guardar palabras, selecciónelas y use el menú del botón derecho.',
    'browser-page':
      'Esta página es del propio navegador. Otras personas no podrían abrirla, así que no hay enlace que guardar.',
    document:
      'Se puede guardar el enlace a este documento. Para guardar palabras, selecciónelas y use el menú del botón derecho.',
    file: 'Este archivo está solo en su computadora. Se pueden guardar las palabras que seleccione, pero no un enlace.',
  },
  quote: {
    showAll: 'Mostrar todo',
    showLess: 'Mostrar menos',
    table: 'Tabla de la página',
    openPicture: 'Abrir la imagen',
  },
  shown: {
    looking: 'Buscando…',
    shown: 'Está marcado en la página.',
    opened: 'Se abrió. ¿No está marcado allí?',
    gone: 'Ya no se encuentra en esta página. La cita se conserva aquí.',
    declined: 'Está bien. La cita se puede seguir leyendo aquí.',
    failed: 'El navegador no pudo ir allí. Abra el enlace en otra pestaña.',
  },
  look: (site) => `Permitir que este cuaderno busque en ${site}`,
  fromPage: {
    title: 'De esta página',
    kept: (n) =>
      count(n, {
        one: '1 cosa guardada de esta página',
        other: `${n} cosas guardadas de esta página`,
      }),
    show: 'Mostrar en la página',
    showThat: (words) => `Mostrar en la página: ${words}`,
    gone: 'Ya no se encuentra en esta página',
    close: 'Ocultar esto en esta página',
  },
};
