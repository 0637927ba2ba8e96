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
  archived: (n) => `Guardado aparte (${n})`,
  remove: 'Quitar',
  yes: 'Sí',
  no: 'No',
  loading: 'Abriendo…',
  optional: 'opcional',
  you: 'usted',
  someone: 'Alguien',
  somebodyIsWriting: (name) => `${name} está escribiendo aquí`,
  times: (n) => count(n, { one: 'una vez', other: `${n} veces` }),
  days: (n) => count(n, { one: '1 día', other: `${n} días` }),
  quoteMarks: (text) => `“${text}”`,
  refusals: {
    malformed:
      'El servidor no entendió esto. No se perdió nada. Actualice el programa e inténtelo de nuevo.',
    'no-access': 'Su acceso a este cuaderno terminó. Pida que le inviten de nuevo.',
    'read-only':
      'Puede leer este cuaderno, pero no escribir en él. Pida a alguien a cargo que lo cambie.',
    'owner-only': 'Solo alguien a cargo de este cuaderno puede hacer esto. No se cambió nada.',
    'not-found': 'El servidor no conoce esto. No se cambió nada. Revise la dirección.',
    'already-exists': 'Esto ya estaba hecho. No se cambió nada.',
    'last-owner': 'Usted es la única persona a cargo. Primero ponga a otra persona a cargo.',
    'invitation-gone':
      'Esta invitación ya se usó o venció. Pida una nueva a la persona que se la mandó.',
    'too-large': 'Esto es demasiado grande para enviarlo. Queda guardado en este dispositivo.',
    'too-old':
      'Esta versión es muy vieja para el servidor. Actualice el programa. Su trabajo sigue guardado aquí.',
    'too-many': 'Demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo.',
    unavailable:
      'El servidor está ocupado o reiniciándose. No se perdió nada. Inténtelo en un momento.',
    offline:
      'No hay conexión con el servidor. No se perdió nada. Revise la conexión e inténtelo de nuevo.',
    'not-a-link': 'Esto no es un enlace de invitación. Copie el enlace completo y péguelo aquí.',
    'cannot-save-here':
      'Este navegador no nos deja guardar nada en este dispositivo. Puede ser una ventana privada.',
    bug: 'Algo falló de nuestro lado. Lo que escribió está guardado. Inténtelo de nuevo.',
  },
};
