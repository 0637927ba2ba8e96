/** The example notebook's words in Spanish. */
import type { ExampleWords } from './en.ts';

export const es: ExampleWords = {
  title: 'El cuaderno de Maya',
  child: 'Maya',
  names: { ana: 'Ana', luis: 'Luis', okafor: 'Dra. Okafor' },
  goals: {
    mornings: {
      title: 'Entrar a la escuela sin llorar, 4 mañanas de 5',
      childWords: 'las mañanas se sienten bien',
      howOften: '4 mañanas de 5',
      startingPoint: '1 mañana de 5 cuando empezamos',
      plan: [
        'Sabremos que funciona cuando Maya se despida en la puerta y entre con su clase.',
        [
          'Una preocupación va a la caja antes de salir de casa.',
          'La misma despedida corta todos los días, en las dos casas.',
          'Su maestro la espera en la puerta hasta las próximas vacaciones.',
        ],
      ],
      twoGoodMornings: 'Dos buenas mañanas seguidas',
      myBest: 'No lloré en toda la semana, solo un poquito el martes',
      mondays: 'Los lunes conmigo siguen siendo difíciles',
      shorterGoodbye: 'Una despedida más corta, en la puerta',
      secondBox: 'Otra caja de preocupaciones en mi casa',
      notYet: 'Cuatro de cinco es mucho en las semanas conmigo. ¿Y si por ahora decimos tres?',
    },
    break: {
      title: 'Pedir una pausa antes de desbordarse',
      childWords: 'puedo decir alto un minuto',
      howOften: 'una vez al día',
      startingPoint: 'Todavía no, si un adulto no se lo recuerda',
      plan: ['Sabremos que funciona cuando Maya use la tarjeta de pausa al menos una vez al día.'],
      differently: 'Conmigo ella se va sola a su cuarto. Creo que eso también es una pausa.',
    },
    sleep: {
      title: 'Dormirse en su propia cama, 5 noches a la semana',
      childWords: 'mi cama es una cueva de pulpo',
      howOften: '5 noches a la semana',
      startingPoint: 'Una noche en el último mes',
      plan: [
        'Cuento, canción, lámpara bajita. Uno de nosotros se sienta junto a la puerta y cada semana se aleja un poco más.',
      ],
      levels: {
        levelMuchMore: 'Todas las noches, y en casa de su prima',
        levelMore: '6 noches a la semana',
        levelExpected: '5 noches a la semana',
        levelLess: '3 o 4 noches a la semana',
        levelMuchLess: '2 noches o menos',
      },
      lampOnLow: 'Lámpara bajita en vez de apagada',
      furtherAway: 'Me senté en el pasillo y se durmió igual',
      sixNights: 'Seis noches, gracias al pulpo',
    },
    hello: {
      title: 'Saludar a una persona nueva cada semana',
      childWords: 'hola es una palabra corta',
      howOften: 'una vez a la semana',
      startingPoint: 'Se esconde detrás de nosotros',
      plan: ['Cualquier saludo vale: con la mano, con una palabra, con un dibujo.'],
    },
    food: {
      title: 'Probar una comida nueva a la semana',
      childWords: 'solo si la puedo escupir',
      howOften: 'una vez a la semana',
      startingPoint: 'Cinco comidas seguras',
      plan: ['En pausa hasta que las mañanas sean más fáciles. Una cosa difícil a la vez.'],
    },
  },
  questions: {
    ignoring: {
      text: '¿Le conviene la “ignorancia planeada”, o empeora la preocupación?',
      quote: 'La atención a la conducta ansiosa puede mantenerla, aunque se dé con cariño.',
      sourceTitle: 'Ayudar a un niño preocupado a la hora de dormir',
    },
    twoBoxes: {
      text: '¿Una sola caja de preocupaciones que viaje entre las casas, o una en cada casa?',
    },
    sameQuestion: {
      text: 'Pregunta lo mismo diez veces antes de la escuela. ¿Le contesto cada vez?',
      quote: 'Prometer que no pasará nada calma un minuto, y luego se vuelve a pedir.',
      sourceTitle: 'Cuando un niño pregunta una y otra vez',
    },
    grandma: {
      text: '¿Qué debe hacer la abuela a la salida?',
      answer: [
        'Lo mismo que ustedes: nombrarlo, esperar, elogiar lo valiente. Puse una versión de una página en Notas.',
      ],
    },
    praise: {
      text: '¿Cómo elogio lo valiente sin hacer mucho alboroto?',
      quote: 'Diga lo que vio, en una frase, y dígalo de verdad.',
      sourceTitle: 'Elogios pequeños que funcionan',
    },
    refuses: {
      text: '¿Y si se niega en la puerta?',
      answer: [
        'Primero nombre la preocupación y luego ofrezca dos opciones que lleven adentro: “¿Quieres llevar tú la mochila o la llevo yo?”',
        'Con voz baja y despacio. Si toma diez minutos, toma diez minutos. También cuenta.',
      ],
      understood:
        'Nombro la preocupación y le doy dos opciones, y las dos van hacia adentro. Sin prisa.',
    },
    teacher: {
      text: '¿Le contamos a su maestro lo de la tarjeta de pausa?',
      answer: ['Sí, y Maya quiere mostrársela ella misma. Lo practicaremos juntos.'],
    },
    harder: {
      text: '¿Es normal que se ponga más difícil antes de mejorar?',
      answer: [
        'Muchas veces sí. Una preocupación acostumbrada a ganar empuja un tiempo. Si una mala racha dura más de dos semanas, avísenme y hacemos el paso más pequeño.',
      ],
      understood:
        'Una mala semana no quiere decir que fracasó. A las dos semanas le escribo y hacemos el paso más pequeño.',
    },
    ill: {
      text: '¿Puede dormir en mi cama cuando está enferma?',
      answer: [
        'Claro. El consuelo en la enfermedad no es un retroceso. Vuelva a su cama la primera noche que esté bien.',
      ],
    },
    howLong: {
      text: '¿En cuántas semanas veremos un cambio?',
      answer: [
        'Muchas familias notan algo pequeño después de cuatro a seis semanas. Lo miramos juntos cada mes.',
      ],
    },
  },
  comments: {
    grandmaAsks: '@Luis, ¿servirían las mismas palabras en su casa, cuando su mamá la recoge?',
    grandmaYes: 'Ya lo hace, solo que con más pastel.',
    grandmaCake: 'El pastel está bien. Lo que más importa es esperar.',
    scriptAsks: '¿Puedo imprimirla así para la abuela?',
    scriptYes: 'Claro que sí. Puse la letra más grande.',
    breakRoom: '@Dra. Okafor, ¿irse sola a su cuarto cuenta como una pausa?',
  },
  practices: {
    worryTime: {
      title: 'Hora de preocuparse, 10 minutos',
      whenNote: 'Después de cenar',
      steps: [
        [
          'Pongan juntos el reloj.',
          'Maya cuenta o dibuja cada preocupación.',
          'Usted escucha, no arregla.',
          'Cierren la caja. Las preocupaciones que lleguen después esperan a mañana.',
        ],
      ],
      notes: {
        firstTime: 'Dibujó once preocupaciones. Once.',
        giggles: 'Terminó en risas, una preocupación era un dinosaurio',
        late: 'Llegamos tarde, todos cansados',
        shorter: 'Más corto funciona mejor en noches de escuela',
        lead: 'Puso el reloj antes de que yo se lo pidiera',
        other: 'Primera vez en mi casa. Extrañó la caja y usamos una de zapatos',
      },
    },
    bakery: {
      title: 'Escalera de la valentía: la panadería',
      whenNote: 'Sábado por la mañana, o cuando pasemos por ahí',
      steps: [
        'Despacio. Quédense en un escalón hasta que la preocupación baje sola. Después, un panecito.',
      ],
      rungs: {
        look: 'Mirar juntos por la ventana',
        wave: 'Entrar y saludar con la mano al panadero',
        hello: 'Decirle hola al panadero',
        beside: 'Pedir un pan con un adulto al lado',
        grandma: 'Pedir para la abuela, que espera en la puerta',
        alone: 'Entrar, pedir y pagar sola',
      },
      notes: {
        wave: 'Él le respondió con las dos manos',
        hello: 'Un hola muy chiquito, pero él lo oyó',
      },
    },
    stars: {
      title: 'Estrellas de la mañana',
      whenNote: 'Antes de la escuela',
      steps: [
        'Una estrella por cada cosa, y nunca se quita. Con cinco, Maya elige la película del viernes.',
      ],
      rungs: {
        dressed: 'Se viste a la primera llamada',
        box: 'Deja una preocupación en la caja',
      },
      notes: { film: 'Se ganó la noche de película. Era de pulpos' },
    },
    boat: {
      title: 'Respirar con el barquito de papel, 2 minutos',
      whenNote: 'En la cama',
      steps: ['Acostada, con el barquito en la barriga. Que suba y baje diez veces.'],
    },
  },
  notes: {
    win: {
      title: 'Durmió dos veces en su cama',
      body: ['Dos noches seguidas. Se lo contó a la lámpara de pulpo antes que a mí.'],
    },
    smallWin: {
      title: 'Levantó la mano en clase',
      body: [
        'El maestro Brandt nos escribió dos líneas. Ella guarda el papel debajo de la almohada.',
      ],
    },
    observation: {
      title: 'Dolor de barriga los domingos por la noche',
      body: [
        'Ya es el tercer domingo, siempre después de preparar la mochila. Se va cuando dibujamos la semana.',
      ],
    },
    happened: {
      title: 'La entrada en un día con maestra nueva',
      before: 'En la puerta estaba una maestra que no conocía.',
      body: ['Se agarró de mi abrigo y lloró. Otros padres miraban. Se me calentó la cara.'],
      after: 'Lo nombré, esperé, y entró con el segundo grupo. Cuatro minutos en total.',
    },
    concern: {
      title: 'Muy cansada el día después de cambiar de casa',
      body: ['¿Podemos dejar libre esa tarde, en las dos casas? Sin planes, baño temprano.'],
    },
    feedback: {
      title: 'La última sesión',
      body: ['Diez minutos al final sin Maya nos ayudaron mucho. ¿Lo podemos mantener?'],
    },
    background: {
      title: 'Cómo empezó',
      body: [
        'Maya tiene ocho años. Habló pronto, y siempre fue prudente con gente nueva.',
        'Nos mudamos hace medio año, dos casas desde entonces, y escuela nueva. Las mañanas se pusieron difíciles en su segunda semana ahí.',
      ],
    },
    aboutChild: {
      title: 'Lo que le gusta a Maya y lo que la calma',
      body: [
        [
          'Los pulpos, y todo lo que tenga ocho de algo.',
          'Dibujar mientras alguien lee en voz alta.',
          'Su prima Inés.',
          'Una cobija pesada, una lámpara bajita, una sola voz a la vez.',
          'Que le avisen antes, también de las sorpresas bonitas.',
        ],
      ],
    },
    resource: {
      title: 'Despedidas cortas: una página para familias',
      quote: 'Una despedida corta, cálida y siempre igual le dice al niño: esto es seguro.',
      sourceTitle: 'Despedidas cortas',
      body: ['Esta es la página de la que hablé. Lo de los abuelos está al final.'],
    },
    resourceToDiscuss: {
      title: 'Una aplicación de premios con puntos y castigos',
      quote: 'Los niños pierden diez puntos por cada lágrima en la puerta.',
      sourceTitle: 'Puntos por buenas mañanas',
      body: ['Una amiga la recomienda mucho. No me parece para ella, pero ¿qué sé yo?'],
    },
    howWeWork: {
      title: 'Cómo trabajamos juntos',
      body: [
        [
          'Nos vemos cada semana 50 minutos, los últimos diez solo con los adultos.',
          'Leo este cuaderno los lunes y los miércoles, y contesto en dos días hábiles.',
          'Lo que escriban aquí puede pasar a ser parte del expediente de Maya.',
          'Lo que Maya me cuenta queda conmigo, salvo que alguien esté en peligro.',
          'Este cuaderno no es para emergencias.',
        ],
      ],
    },
    replyTime: {
      title: 'Cuándo contesto',
      body: ['Contesto en dos días hábiles. Si algo no puede esperar, llamen al consultorio.'],
    },
    script: {
      title: 'Una página para la salida: nombrarlo, esperar, elogiar lo valiente',
      body: [
        [
          'Nombrarlo: “La preocupación está aquí. La veo.”',
          'Esperar: contar diez respiraciones lentas, sin decir nada ingenioso.',
          'Elogiar lo valiente: “Llegaste a la puerta con la preocupación en el bolsillo.”',
        ],
      ],
    },
    decision: {
      title: '¿Medio día o día completo en la escuela?',
      body: ['Quiere estar en la ronda de lectura, y es al mediodía. Lo miramos otra vez pronto.'],
      childView: 'Día completo, pero yo quiero elegir dónde me siento.',
    },
    wellbeing: {
      title: 'Una semana difícil para mí',
      body: [
        'Estuve de mal humor con todos. La caminata del jueves ayudó. Quería que los dos lo supieran.',
      ],
    },
  },
  options: {
    halfDays: {
      text: 'Medio día por dos semanas',
      goodSide: 'Descanso al mediodía, y la puerta es más fácil',
      hardSide: 'Volver al día completo es otro primer día',
    },
    fullDays: {
      text: 'Día completo con la tarjeta de pausa',
      goodSide: 'Se queda con su clase, y puede descansar cuando lo pida',
      hardSide: 'Tardes largas al principio',
    },
  },
  tags: { sleep: 'sueño', school: 'escuela', worry: 'preocupación', family: 'familia' },
  session: {
    place: 'Sala 2, junto a la pecera',
    agreed: {
      latest: [
        'Hasta la próxima vez:',
        [
          'La hora de preocuparse pasa a ser justo después de la merienda en días de escuela.',
          'Escalera de la panadería: hola al panadero, y luego un pan juntos.',
          'La Dra. Okafor escribe la página para la salida.',
        ],
      ],
      before: [
        [
          'Lámpara bajita en vez de apagada.',
          'Luis prueba la hora de preocuparse en su casa, con su propia caja.',
        ],
      ],
      early: [
        [
          'Una preocupación va a la caja cada mañana.',
          'La misma despedida corta en las dos casas.',
        ],
      ],
    },
    howItWent: {
      latest: [
        'Maya mostró su caja de preocupaciones. Ella misma eligió el siguiente paso valiente.',
      ],
      before: ['Hoy cansada. Jugamos más de lo que hablamos, y estuvo bien.'],
      early: ['Primera vez que Maya dibujó la preocupación. Tiene ocho brazos.'],
    },
  },
};
