import type { questions as english } from '../en/questions.ts';

export const questions: typeof english = {
  title: 'Preguntas',
  add: 'Preguntar',
  addLabel: '¿Qué quiere preguntar?',
  added: 'Pregunta guardada. Todos en este cuaderno pueden verla.',
  filters: {
    label: 'Qué preguntas mostrar',
    'for-session': (n) => `Para la sesión ${n}`,
    open: (n) => `Abiertas ${n}`,
    answered: (n) => `Respondidas ${n}`,
  },
  empty: {
    title: 'Todavía no hay preguntas',
    text: 'Guarde una pregunta apenas se le ocurra. Estará aquí en la próxima sesión.',
    example: '¿Me quedo en el cuarto hasta que se duerma?',
    action: 'Hacer una primera pregunta',
  },
  none: {
    'for-session': 'Nada está marcado para la próxima sesión. Marque una pregunta con la estrella.',
    open: 'No hay preguntas abiertas.',
    answered: 'Todavía no hay preguntas respondidas.',
  },
  text: 'La pregunta',
  unworded: 'Una pregunta sobre este texto',
  wordIt: '¿Qué quiere preguntar sobre esto?',
  opens: 'se abre en otra pestaña',
  star: 'Próxima sesión',
  starFor: (text) => `Próxima sesión: ${text}`,
  answer: 'Responder',
  answerFor: (text) => `Respuesta a “${text}”`,
  answerPlaceholder: 'Escriba una respuesta. Todos aquí pueden completarla.',
  confirm: 'Esto responde mi pregunta',
  confirmed: (name) => `${name}: esto responde mi pregunta`,
  markAnswered: 'Ya respondida',
  reopen: 'Abrirla otra vez',
  menu: (text) => `Más para “${text}”`,
};
