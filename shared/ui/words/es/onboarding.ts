import type { onboarding as english } from '../en/onboarding.ts';

export const onboarding: typeof english = {
  welcome: 'Las horas entre sesiones, en un cuaderno compartido',
  promise: 'Metas, preguntas y práctica en casa, escritas entre la familia y quien da la terapia.',
  start: 'Empezar un cuaderno',
  startHint: 'Para una niña o un niño. Usted invita a los demás',
  join: 'Unirme con un enlace',
  joinHint: 'Alguien le mandó una invitación',
  example: 'Probar con un ejemplo',
  exampleHint: 'No se envía ni se guarda nada',
  private:
    'Solo las personas de un cuaderno pueden leerlo. Nosotros no, y quien maneja el servidor tampoco.',
  child: '¿De quién es este cuaderno?',
  childLabel: 'El nombre de la niña o del niño, o un apodo',
  childPlaceholder: 'Maya',
  titleFor: (child) => `Cuaderno de ${child}`,
  me: '¿Y usted quién es?',
  meLabel: 'Su nombre, como le dicen los demás',
  mePlaceholder: 'Ana',
  kind: '¿Cuál es su papel?',
  record: 'Lo importante',
  recordText:
    'Lo que escriba aquí puede llegar a ser parte del expediente en el consultorio. No es un lugar para las notas privadas de psicoterapia.',
  recordEmergency: 'No es para emergencias: nadie lo revisa a toda hora.',
  recordLoss:
    'Está cerrado con una llave que solo tienen los dispositivos de sus miembros. Si se pierden todos, nadie puede abrirlo, ni siquiera nosotros.',
  serverLabel: 'Dirección del servidor',
  serverHint:
    'El servidor guarda texto cerrado que no puede leer. Cambia esto solo si su consultorio le dio una dirección.',
  advanced: 'Avanzado: el servidor',
  begin: 'Empezar el cuaderno',
  beginning: 'Empezando…',
  paste: 'Pegue su enlace de invitación',
  pasteHint: 'Se ve así: https://…/i#1.…',
  look: 'Continuar',
  looking: 'Buscando…',
  invitedBy: (name, title) => `${name} le invita a “${title}”`,
  invitedTo: (title) => `Tiene una invitación a “${title}”`,
  invitedRole: {
    owner: 'Estará a cargo del cuaderno.',
    editor: 'Podrá leer y escribir.',
    viewer: 'Podrá leer.',
  },
  until: (when) => `El enlace sirve una sola vez (vence ${when}).`,
  joinNow: 'Unirme',
  joining: 'Entrando…',
};
