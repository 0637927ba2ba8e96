import type { starters as english } from '../en/starters.ts';

export const starters: typeof english = {
  firstSession: {
    title: 'Primera sesión',
    questions: {
      tellChild: '¿Cómo le digo a mi hijo o hija adónde vamos, y por qué?',
      whatHappens: '¿Qué va a pasar en la primera hora?',
      inTheRoom: '¿Estoy adentro todo el tiempo, o espero afuera?',
      bring: '¿Qué le ayudaría saber de nosotros antes de empezar?',
      wontTalk: '¿Y si no quiere venir, o no dice ni una palabra?',
      whatIsShared: '¿Qué queda entre ustedes dos, y qué me va a contar a mí?',
      knowItFits: '¿Cómo nos daremos cuenta de que esta es la ayuda que necesitamos?',
    },
  },
  method: {
    title: 'Entender el método',
    questions: {
      plainWords: '¿Qué hacemos aquí, en palabras sencillas, y por qué debería ayudar?',
      evidence: '¿Qué tanto funciona con niños como el mío? ¿Qué se sabe y qué no?',
      whyPlay: 'Parece que solo juegan y hablan. ¿Qué está aprendiendo con eso?',
      howLong: '¿Cuánto suele durar, y qué va primero?',
      otherWays: '¿Qué otros caminos hay, y por qué eligió este para nosotros?',
      harderFirst: '¿Puede ponerse más difícil antes de mejorar? ¿Qué sería normal?',
      explainAtHome: '¿Cómo se lo explico a los abuelos y a la escuela?',
    },
  },
  helpAtHome: {
    title: 'Cómo puedo ayudar en casa',
    questions: {
      oneThing: 'Si esta semana solo puedo hacer una cosa, ¿cuál debería ser?',
      hardMoment: '¿Qué digo justo en el momento difícil?',
      stopDoing: '¿Hay algo que hago con la mejor intención y que lo hace más difícil?',
      wontPractise: '¿Qué hago cuando no quiere practicar?',
      howMuchHelp: '¿Cuánto ayudo, y cuándo me contengo?',
      bothHomes: '¿Qué debe ser igual en las dos casas, y qué puede ser distinto?',
      myCalm: '¿Cómo mantengo la calma cuando yo también estoy sin fuerzas?',
    },
  },
  choosing: {
    title: 'Elegir terapeuta',
    questions: {
      experience: '¿Cuánto ha trabajado con niños a los que les cuesta esto?',
      training: '¿Qué formación tiene para este trabajo, y quién lo revisa con usted?',
      parentsPart: '¿Cuál es mi parte en esto? ¿Cada cuánto hablamos usted y yo?',
      goalsTogether: '¿Cómo decidimos juntos en qué trabajar, y cómo veremos si ayuda?',
      ourFamily: '¿Cómo va a conocer a nuestra familia: nuestro idioma, nuestra fe, nuestro modo?',
      betweenTimes: '¿Qué puedo hacer si pasa algo entre una sesión y otra?',
      costAndTime: '¿Cuánto cuesta, y qué pasa si tenemos que cancelar?',
    },
  },
  stuck: {
    title: 'Sentimos que no avanza',
    questions: {
      stillWorking: 'No veo cambios. ¿Ve usted alguno que a mí se me escapa?',
      rightGoal: '¿Sigue siendo esta la meta, o ahora hay otra más importante?',
      smallerStep: '¿El paso es demasiado grande? ¿Cómo sería uno más pequeño?',
      somethingElse: '¿Puede ser otra cosa: el sueño, la escuela, la salud, algo en casa?',
      changeWhat: '¿Qué cambiaría usted en el plan, y cuándo lo volvemos a mirar?',
      childTired: 'Ya se cansó de esto. ¿Ayudaría una pausa, o sería retroceder?',
      secondLook: '¿Cuándo conviene pedirle a otra persona que también lo vea?',
    },
  },
};
