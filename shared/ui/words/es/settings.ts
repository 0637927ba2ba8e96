import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'Ajustes',
  language: 'Idioma',
  languages: { auto: 'Como el navegador', en: 'English', es: 'Español' },
  theme: 'Claro u oscuro',
  themes: { auto: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro' },
  shortcuts: 'Atajos de teclado con teclas sueltas',
  shortcutsAre: { on: 'Encendidos', off: 'Apagados' },
  clipsTo: 'Lo que guarde de páginas va a',
  clipsToOpen: 'El cuaderno que esté abierto',
  name: 'Mi nombre en este cuaderno',
  nameHint: 'Lo ven todas las personas del cuaderno.',
  notebookName: 'Nombre del cuaderno',
  device: 'Este dispositivo',
  takeOff: 'Quitar el cuaderno de este dispositivo',
  takeOffSure:
    'Este dispositivo olvida el cuaderno y su llave. Los demás conservan los suyos. Para volver necesita otra invitación.',
  takeOffYes: 'Quitarlo',
  leave: 'Salir del cuaderno',
  leaveSure:
    'Sale en todos sus dispositivos y los demás lo ven. Lo que escribió se queda en el cuaderno.',
  leaveYes: 'Salir',
  closeExample: 'Cerrar el ejemplo',
  privacy: 'Qué está protegido y qué no',
  truths: [
    'Antes de salir de este dispositivo, todo se cierra con llave. El servidor guarda y pasa texto cerrado.',
    'Quien maneja el servidor no puede leer nombres, palabras ni páginas. Sí puede ver cuánto se guarda, cuándo se conectan los dispositivos y desde qué dirección.',
    'Cada miembro puede leer todo y puede copiarlo. Si alguien sale, conserva lo que ya tenía.',
    'Este dispositivo guarda la llave. Quien pueda usar su perfil del navegador puede abrir el cuaderno.',
    'Si se pierden todos los dispositivos con la llave, nadie puede volver a abrir el cuaderno.',
  ],
  record: 'Lo que se escribe aquí puede llegar a ser parte del expediente.',
};
