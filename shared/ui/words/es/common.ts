import type { common as english } from '../en/common.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('es');

export const common: typeof english = {
  save: 'Guardar',
  cancel: 'Cancelar',
  done: 'Listo',
  edit: 'Editar',
  add: 'Agregar',
  close: 'Cerrar',
  back: 'Volver',
  next: 'Siguiente',
  copy: 'Copiar',
  copied: 'Copiado',
  more: 'Más',
  less: 'Menos',
  archive: 'Apartar',
  restore: 'Recuperar',
  history: 'Cómo ha ido hasta ahora',
  saidWhen: (name, when) => `${name} · ${when}`,
  showMore: 'Ver más',
  showEarlier: 'Ver lo anterior',
  archived: (n) => `Apartadas (${n})`,
  remove: 'Quitar',
  yes: 'Sí',
  no: 'No',
  loading: 'Abriendo…',
  optional: 'opcional',
  you: 'tú',
  someone: 'Alguien',
  somebodyIsWriting: (name) => `${name} está escribiendo aquí`,
  times: (n) => count(n, { one: 'una vez', other: `${n} veces` }),
  days: (n) => count(n, { one: '1 día', other: `${n} días` }),
  quoteMarks: (text) => `“${text}”`,
  refusals: {
    malformed:
      'El servidor no entendió esto. No se perdió nada. Actualiza el programa e inténtalo de nuevo.',
    'no-access': 'Tu acceso a este cuaderno terminó. Pide que te inviten de nuevo.',
    'read-only':
      'Puedes leer este cuaderno, pero no escribir en él. Pídele a un dueño que lo cambie.',
    'owner-only': 'Solo un dueño de este cuaderno puede hacer esto. No se cambió nada.',
    'not-found': 'El servidor no conoce esto. No se cambió nada. Revisa la dirección.',
    'already-exists': 'Esto ya estaba hecho. No se cambió nada.',
    'last-owner': 'Eres la única persona dueña. Primero haz dueña a otra persona.',
    'invitation-gone':
      'Esta invitación ya se usó o venció. Pídele una nueva a la persona que te la mandó.',
    'too-large': 'Esto es demasiado grande para enviarlo. Queda guardado en este dispositivo.',
    'too-old':
      'Esta versión es muy vieja para el servidor. Actualízala. Tu trabajo sigue guardado aquí.',
    'too-many': 'Demasiados intentos en poco tiempo. Espera un minuto e inténtalo de nuevo.',
    unavailable:
      'El servidor está ocupado o reiniciándose. No se perdió nada. Inténtalo en un momento.',
    offline:
      'No hay conexión con el servidor. No se perdió nada. Revisa la conexión e inténtalo de nuevo.',
    'not-a-link': 'Esto no es un enlace de invitación. Copia el enlace completo y pégalo aquí.',
    'cannot-save-here':
      'Este navegador no nos deja guardar nada en este dispositivo. Puede ser una ventana privada.',
    bug: 'Algo falló de nuestro lado. Lo que escribiste está guardado. Inténtalo de nuevo.',
  },
};
