import type { onboarding as english } from '../en/onboarding.ts';

export const onboarding: typeof english = {
  welcome: 'Las horas entre sesiones, en un cuaderno compartido',
  promise: 'Metas, preguntas y práctica en casa, escritas entre la familia y quien da la terapia.',
  start: 'Empezar un cuaderno',
  startHint: 'Para una niña o un niño. Tú invitas a los demás',
  join: 'Unirme con un enlace',
  joinHint: 'Alguien te invitó',
  example: 'Probar con un ejemplo',
  exampleHint: 'No se envía ni se guarda nada',
  private:
    'Solo las personas de un cuaderno pueden leerlo. Nosotros no, y quien maneja el servidor tampoco.',
  child: '¿De quién es este cuaderno?',
  childLabel: 'El nombre de la niña o del niño, o un apodo',
  childPlaceholder: 'Maya',
  titleFor: (child) => `Cuaderno de ${child}`,
  me: '¿Y tú quién eres?',
  meLabel: 'Tu nombre, como te dicen los demás',
  mePlaceholder: 'Ana',
  kind: '¿Cuál es tu papel?',
  record: 'Es bueno saberlo',
  recordText:
    'Lo que escribas aquí puede llegar a ser parte del expediente en el consultorio. No es un lugar para las notas privadas de psicoterapia.',
  recordEmergency: 'No es para emergencias: nadie lo revisa a toda hora.',
  recordLoss:
    'Está cerrado con una llave que solo tienen los dispositivos de sus miembros. Si se pierden todos, nadie puede abrirlo, ni siquiera nosotros.',
  serverLabel: 'Dirección del servidor',
  serverHint:
    'El servidor guarda texto cerrado que no puede leer. Cambia esto solo si tu consultorio te dio una dirección.',
  advanced: 'Avanzado: el servidor',
  begin: 'Empezar el cuaderno',
  beginning: 'Empezando…',
  paste: 'Pega tu enlace de invitación',
  pasteHint: 'Se ve así: https://…/i#1.…',
  look: 'Continuar',
  looking: 'Buscando…',
  invitedBy: (name, title) => `${name} te invita a “${title}”`,
  invitedTo: (title) => `Te invitaron a “${title}”`,
  invitedRole: {
    owner: 'Serás dueño del cuaderno.',
    editor: 'Podrás leer y escribir.',
    viewer: 'Podrás leer.',
  },
  until: (when) => `El enlace sirve una sola vez (vence ${when}).`,
  joinNow: 'Unirme',
  joining: 'Entrando…',
};
