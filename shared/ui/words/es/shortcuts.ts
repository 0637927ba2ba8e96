import type { shortcuts as english } from '../en/shortcuts.ts';

export const shortcuts: typeof english = {
  title: 'Atajos de teclado',
  intro: 'Estas teclas funcionan mientras no escribe en un campo.',
  off: 'Las teclas sueltas están apagadas. Puede encenderlas en Ajustes.',
  keys: {
    tabs: 'Ir a Hoy, Metas, Preguntas, Práctica, Notas',
    search: 'Buscar',
    add: 'Agregar en esta pantalla',
    help: 'Ayuda urgente',
    shortcuts: 'Esta página',
    undo: 'Deshacer lo último que hizo',
    redo: 'Volver a hacerlo',
    escape: 'Volver o cerrar',
  },
  or: 'o',
};
