import type { today as english } from '../en/today.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('es');

export const today: typeof english = {
  add: 'Agregar una nota, pregunta o logro…',
  addPlaceholder: 'Nota, pregunta o logro…',
  saveAs: 'Guardar como',
  kinds: { note: 'Nota', question: 'Pregunta', win: 'Pequeño logro' },
  added: {
    note: 'Se guardó en Notas',
    question: 'Se guardó en Preguntas',
    win: 'Se guardó como logro. Está en la agenda',
  },
  show: 'Ver',
  session: {
    next: (when) => `Próxima sesión · ${when}`,
    summary: (questions, others) => {
      const asked = count(questions, { one: '1 pregunta', other: `${questions} preguntas` });
      const rest = count(others, { one: '1 cosa más', other: `${others} cosas más` });
      if (questions === 0 && others === 0) return 'Todavía no hay nada en la agenda';
      if (others === 0) return `${asked} para conversar`;
      return questions === 0
        ? `${count(others, { one: '1 cosa', other: `${others} cosas` })} para conversar`
        : `${asked} y ${rest} para conversar`;
    },
    openAgenda: 'Abrir agenda',
    closeAgenda: 'Cerrar agenda',
    addToAgenda: 'Agregar tema',
    addPlaceholder: '¿De qué conviene hablar?',
    none: '¿Cuándo es la próxima sesión?',
    noneHint: 'Así la agenda se llena sola con preguntas, logros y días difíciles.',
    setDate: 'Poner fecha',
    change: 'Cambiar fecha',
    date: 'Fecha y hora de la próxima sesión',
    past: 'Ese día ya pasó. ¿Es correcta la fecha?',
    place: 'Dónde',
    placeHint: 'Consultorio, video, casa',
    agendaEmpty: 'Marque una pregunta para la sesión o agregue algo aquí.',
    agendaLabel: 'Agenda',
  },
  agenda: {
    win: 'Logro',
    question: 'Pregunta',
    goal: 'Meta',
    practice: 'Práctica',
    celebrate: (what) => `Para celebrar: ${what}`,
    goalMoved: (name, from, to) => `${name}: pasó de ${from} a ${to}`,
    hardDays: (days) => count(days, { one: 'Difícil 1 día', other: `Difícil ${days} días` }),
  },
  practice: {
    title: 'Práctica de hoy',
    all: 'Ver plan',
    log: (title) => `${title}: lo hicimos hoy`,
    logGroup: (title) => `¿Cómo les fue hoy? ${title}`,
    outcomes: {
      'did-it': 'Lo hicimos',
      tried: 'Lo intentamos',
      'hard-day': 'Día difícil',
      'not-today': 'Hoy no',
    },
    changeLog: 'Cambiar',
    planned: (times) =>
      count(times, { one: 'una vez por semana', other: `${times} veces por semana` }),
    thisWeek: (done, planned) => `${done} de ${planned} esta semana`,
    daysThisWeek: (days) =>
      count(days, { one: '1 día esta semana', other: `${days} días esta semana` }),
    badge: (days) => count(days, { one: '1 día', other: `${days} días` }),
    hardDay: 'Gracias por contarlo. Está en la agenda.',
    when: {
      morning: 'Por la mañana',
      afternoon: 'Por la tarde',
      evening: 'Por la noche',
      bedtime: 'Al acostarse',
    },
  },
  news: {
    since: (day) => `Nuevo desde ${day}`,
    first: 'Nuevo para usted',
    markRead: 'Marcar como leído',
    all: (n) => `Ver todo (${n})`,
    answered: (question) => `Respondió “${question}”`,
    asked: (question) => `Preguntó “${question}”`,
    question: (question) => `Escribió en “${question}”`,
    win: (what) => `Logro: ${what}`,
    goal: (title) => `Meta: ${title}`,
    proposed: (title) => `Propuso una meta: ${title}`,
    practice: (title) => `Práctica: ${title}`,
    session: (when) => `Sesión: ${when}`,
    forYou: 'Para usted',
    mentioned: (name, title, text) => `${name} le pide que mire “${title}”: ${text}`,
    commented: (name, title, text) => `${name} comentó “${title}”: ${text}`,
    settled: (name, title) => `${name} atendió un comentario de “${title}”`,
    addedTo: (name, title) => `${name} agregó algo a “${title}”`,
    logged: (name, title, days) =>
      count(days, {
        one: `${name} anotó “${title}” 1 día`,
        other: `${name} anotó “${title}” ${days} días`,
      }),
    rated: (name, title, value) => `${name} dio ${value} de 10: “${title}”`,
    reached: (name, title, level) => `${name} ve “${title}” en el nivel ${level}`,
    changedPlan: (name, title, what) =>
      what === ''
        ? `${name} cambió el plan de “${title}”`
        : `${name} cambió el plan de “${title}”: ${what}`,
    stances: {
      agree: (name, title) => `${name} está de acuerdo con “${title}”`,
      'not-yet': (name, title) => `${name} todavía no está de acuerdo con “${title}”`,
      differently: (name, title) => `${name} ve “${title}” de otra manera`,
    },
  },
  empty: {
    title: 'Una página tranquila',
    text: 'Guarde una idea en cinco segundos: escríbala arriba y pulse Enter.',
    example: '“Durmió en su cama dos noches esta semana.”',
  },
};
