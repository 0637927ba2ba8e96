import type { frame as english } from '../en/frame.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('es');

export const frame: typeof english = {
  product: 'Between Sessions',
  tabs: {
    today: 'Hoy',
    goals: 'Metas',
    questions: 'Preguntas',
    practice: 'Práctica',
    notes: 'Notas',
  },
  tabsLabel: 'Partes del cuaderno',
  switcher: (title) => `${title}: abrir otro cuaderno, personas, ajustes, deshacer`,
  notebooks: 'Cuadernos',
  newNotebook: 'Nuevo cuaderno',
  joinNotebook: 'Unirme con un enlace',
  people: 'Personas',
  peopleHere: (names, others) =>
    others === ''
      ? `Aquí ahora: ${names}`
      : `Aquí ahora: ${names}. También en este cuaderno: ${others}`,
  openPeople: 'Personas de este cuaderno',
  settings: 'Ajustes',
  status: {
    opening: 'Abriendo…',
    saved: 'Guardado',
    saving: 'Guardando…',
    offline: 'Sin conexión · guardado aquí, se enviará después',
    cannotSave: 'No se pudo guardar en este dispositivo. Copie lo importante',
    viewer: 'Aquí puede leer, no escribir',
    newerVersion: 'Actualice para escribir aquí. Leer sí funciona',
    tooLarge: 'Este cuaderno está lleno. Leer sí funciona',
    example: 'Ejemplo · se queda en esta ventana',
    encrypted: 'cifrado de extremo a extremo',
    here: (names, n) => count(n, { one: `${names} está aquí`, other: `${names} están aquí` }),
    refused: {
      malformed: 'Sin enviar · guardado aquí. Actualice, por favor',
      'no-access': 'Su acceso terminó. Lo que tiene aún se puede leer',
      'read-only': 'Aquí puede leer, no escribir',
      'owner-only': 'Aquí puede leer, no escribir',
      'not-found': 'El servidor ya no tiene este cuaderno. Aquí aún se puede leer',
      'already-exists': 'Sin enviar · guardado en este dispositivo',
      'last-owner': 'Sin enviar · guardado en este dispositivo',
      'invitation-gone': 'Sin enviar · guardado en este dispositivo',
      'too-large': 'Demasiado grande para enviar · guardado aquí',
      'too-old': 'Actualice para sincronizar · guardado aquí',
      'too-many': 'Esperando para enviar · guardado aquí',
      unavailable: 'Esperando al servidor · guardado aquí',
    },
  },
  problems: {
    'no-key': (n) =>
      count(n, {
        one: 'Una parte está cerrada con una llave que este dispositivo no tiene. Pida que le inviten de nuevo.',
        other: `${n} partes están cerradas con una llave que este dispositivo no tiene. Pida que le inviten de nuevo.`,
      }),
    'new-version': () => 'Alguien usa una versión más nueva. Actualice para ver y cambiar todo.',
    damaged: (n) =>
      count(n, {
        one: 'Una parte llegó dañada. Está guardada y lo demás está bien.',
        other: `${n} partes llegaron dañadas. Están guardadas y lo demás está bien.`,
      }),
    pending: () => 'Falta una parte que otro dispositivo tiene que enviar. No se perdió nada.',
    unsynced: () => 'Todavía sin enviar. Está guardado en este dispositivo y se enviará.',
    large: () => 'Este cuaderno ya es grande. Piense en empezar uno nuevo pronto.',
    'key-record-invalid': () =>
      'Aviso de seguridad: alguien intentó cambiar la llave de este cuaderno sin tener permiso. No se le hizo caso.',
  },
  unreadable: {
    sentence: (what) =>
      `Está guardado, pero esta versión no puede mostrar: ${what}. Actualizar puede ayudar.`,
    entries: {
      members: (n) => count(n, { one: '1 persona', other: `${n} personas` }),
      goals: (n) => count(n, { one: '1 meta', other: `${n} metas` }),
      questions: (n) => count(n, { one: '1 pregunta', other: `${n} preguntas` }),
      practices: (n) => count(n, { one: '1 práctica', other: `${n} prácticas` }),
      steps: (n) => count(n, { one: '1 paso de una práctica', other: `${n} pasos de prácticas` }),
      notes: (n) => count(n, { one: '1 nota', other: `${n} notas` }),
      options: (n) => count(n, { one: '1 opción en una nota', other: `${n} opciones en notas` }),
      comments: (n) => count(n, { one: '1 comentario', other: `${n} comentarios` }),
      sessions: (n) => count(n, { one: '1 sesión', other: `${n} sesiones` }),
    },
    records: (n) =>
      count(n, {
        one: '1 valoración o línea de registro',
        other: `${n} valoraciones o líneas de registro`,
      }),
    kinds: (n) =>
      count(n, {
        one: 'un tipo de entrada que es nuevo aquí',
        other: `${n} tipos de entradas que son nuevos aquí`,
      }),
  },
  arrived: (name) => `${name} acaba de escribir algo`,
  unread: (n) => count(n, { one: '1 entrada nueva', other: `${n} entradas nuevas` }),
  tabWithNews: (tab, n) =>
    count(n, { one: `${tab}, 1 entrada nueva`, other: `${tab}, ${n} entradas nuevas` }),
  undo: {
    undo: (what) => `Deshacer: ${what}`,
    redo: (what) => `Rehacer: ${what}`,
    deeds: {
      added: (thing) => `agregar ${thing}`,
      'put-away': (thing) => `apartar ${thing}`,
      'brought-back': (thing) => `recuperar ${thing}`,
      status: (thing) => `cambiar el estado: ${thing}`,
      changed: (thing) => `cambiar ${thing}`,
      said: (thing) => `guardar ${thing}`,
      unsaid: (thing) => `retirar ${thing}`,
    },
    things: {
      goals: 'meta',
      questions: 'pregunta',
      practices: 'práctica',
      notes: 'nota',
      sessions: 'sesión',
      comments: 'comentario',
      steps: 'paso',
      options: 'opción',
      ratings: 'valoración',
      attainments: 'nivel',
      planChanges: 'cambio de plan',
      agreements: 'acuerdo',
      practiceLog: 'registro',
      stepRatings: 'valoración',
      acknowledgements: '“leído”',
    },
    thing: 'entrada',
    after: { 'put-away': 'Se apartó', unsaid: 'Se retiró' },
    moved: {
      goals: 'Se cambió el estado de la meta',
      questions: 'La pregunta está ahora en otra lista',
      practices: 'Se anotó cómo va',
    },
    undone: (what) => `Deshecho: ${what}`,
    redone: (what) => `Rehecho: ${what}`,
    kept: 'Alguien lo cambió después, así que queda como está.',
    justUndo: 'Deshacer',
    justRedo: 'Rehacer',
  },
  agreed: {
    title: 'Lo que acordamos',
    everybody: 'Todos pueden escribir aquí. Se guarda mientras escribe.',
    until: 'Hasta la próxima vez',
    untilPlaceholder: 'Qué va a probar cada quien, y cuándo',
    howItWent: 'Cómo nos fue',
    howItWentPlaceholder: 'Qué ayudó, qué estorbó',
    noSession: 'Ponga la fecha de la próxima sesión y escriban aquí juntos lo que acuerden.',
  },
  broken: {
    title: 'Esto no se abrió',
    text: 'Algo falló de nuestro lado. Lo que escribió está guardado en este dispositivo.',
    again: 'Intentar de nuevo',
    others: 'Otros cuadernos',
  },
};
