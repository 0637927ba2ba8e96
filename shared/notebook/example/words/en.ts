/** The example notebook's words in English: an invented family. */
export const en = {
  title: 'Maya’s notebook',
  child: 'Maya',
  names: { ana: 'Ana', luis: 'Luis', okafor: 'Dr. Okafor' },
  goals: {
    mornings: {
      title: 'Walk into school without tears, 4 mornings of 5',
      childWords: 'mornings feel okay',
      howOften: '4 mornings of 5',
      startingPoint: '1 morning of 5 when we began',
      plan: [
        'We will know it works when Maya says goodbye at the gate and walks in with her class.',
        [
          'One worry goes into the box before we leave the house.',
          'The same short goodbye every day, in both homes.',
          'Her teacher meets her at the gate until the next holidays.',
        ],
      ],
      twoGoodMornings: 'Two good mornings in a row',
      myBest: 'I did not cry all week, only a little on Tuesday',
      mondays: 'Mondays with me are still hard',
      shorterGoodbye: 'A shorter goodbye, at the gate',
      secondBox: 'A worry box of its own at my place',
      notYet: 'Four of five is a lot in the weeks with me. Could we say three for now?',
    },
    break: {
      title: 'Ask for a break before melting down',
      childWords: 'I can say stop for a minute',
      howOften: 'once a day',
      startingPoint: 'Not yet without a grown-up’s hint',
      plan: ['We will know it works when Maya uses the break card at least once a day.'],
      differently: 'With me she goes to her room by herself. I think that is a break too.',
    },
    sleep: {
      title: 'Fall asleep in her own bed, 5 nights a week',
      childWords: 'my bed is an octopus den',
      howOften: '5 nights a week',
      startingPoint: 'One night in the last month',
      plan: [
        'Story, song, lamp on low. One of us sits by the door, and moves a little further away each week.',
      ],
      levels: {
        levelMuchMore: 'Every night, and at her cousin’s',
        levelMore: '6 nights a week',
        levelExpected: '5 nights a week',
        levelLess: '3 or 4 nights a week',
        levelMuchLess: '2 nights or fewer',
      },
      lampOnLow: 'Lamp on low instead of off',
      furtherAway: 'I sat in the hall, and she fell asleep anyway',
      sixNights: 'Six nights, because of the octopus',
    },
    hello: {
      title: 'Say hello to one new person each week',
      childWords: 'hello is a short word',
      howOften: 'once a week',
      startingPoint: 'Hides behind us',
      plan: ['Any hello counts: a wave, a word, a drawing handed over.'],
    },
    food: {
      title: 'Try one new food a week',
      childWords: 'only if I may spit it out',
      howOften: 'once a week',
      startingPoint: 'Five safe foods',
      plan: ['On hold until mornings are easier. One hard thing at a time.'],
    },
  },
  questions: {
    ignoring: {
      text: 'Is “planned ignoring” right for her, or does it make the worry worse?',
      quote: 'Attention to anxious behaviour can keep it going, even when it is meant kindly.',
      sourceTitle: 'Helping a worried child at bedtime',
    },
    twoBoxes: {
      text: 'One worry box that travels between our homes, or one in each?',
    },
    sameQuestion: {
      text: 'She asks the same thing ten times before school. Do I answer every time?',
      quote: 'A promise that nothing will happen calms for a minute and is asked for again.',
      sourceTitle: 'When a child asks again and again',
    },
    grandma: {
      text: 'What should grandma do at pick-up?',
      answer: [
        'Same script as yours: name it, wait, praise the brave bit. I put a one-page version in Notes.',
      ],
    },
    praise: {
      text: 'How do I praise the brave bit without making a big show of it?',
      quote: 'Say what you saw, in one sentence, and mean it.',
      sourceTitle: 'Small praise that works',
    },
    refuses: {
      text: 'What if she refuses at the door?',
      answer: [
        'Try naming the worry first, then offer two choices that both lead inside: “Do you want to carry the bag or shall I?”',
        'Keep your voice low and slow. If it takes ten minutes, it takes ten minutes. That still counts.',
      ],
      understood:
        'I name the worry, then give her two choices, and both of them go inside. No hurry.',
    },
    teacher: {
      text: 'Do we tell her teacher about the break card?',
      answer: ['Yes, and Maya wants to show it to him herself. We will practise that together.'],
    },
    harder: {
      text: 'Is it normal that it gets harder before it gets easier?',
      answer: [
        'Often, yes. A worry that is used to winning pushes back for a while. If a bad spell lasts over two weeks, tell me and we make the step smaller.',
      ],
      understood:
        'A bad week does not mean that it fails. After two bad weeks I write to you, and we make the step smaller.',
    },
    ill: {
      text: 'May she sleep in my bed when she is ill?',
      answer: [
        'Of course. Comfort when ill is no step back. Return to her bed on the first well night.',
      ],
    },
    howLong: {
      text: 'How many weeks until we see a change?',
      answer: [
        'Many families notice something small after four to six weeks. We look at it together each month.',
      ],
    },
  },
  comments: {
    grandmaAsks: '@Luis, would the same words work at your place, when your mother picks her up?',
    grandmaYes: 'She does it already, only with more cake.',
    grandmaCake: 'Cake is fine. The waiting matters most.',
    scriptAsks: 'Can I print this for grandma as it is?',
    scriptYes: 'Please do. I made the letters larger.',
    breakRoom: '@Dr. Okafor, does going to her room by herself count as a break?',
  },
  practices: {
    worryTime: {
      title: 'Worry time, 10 minutes',
      whenNote: 'After dinner',
      steps: [
        [
          'Set the timer together.',
          'Maya tells or draws each worry.',
          'You listen, you don’t fix.',
          'Close the box. Worries that come later wait until tomorrow.',
        ],
      ],
      notes: {
        firstTime: 'She drew eleven worries. Eleven.',
        giggles: 'Ended in giggles, one worry was a dinosaur',
        late: 'Home late, everybody tired',
        shorter: 'Shorter works better on school nights',
        lead: 'She set the timer before I asked',
        other: 'First time at my place. She missed the box, so we used a shoe box',
      },
    },
    bakery: {
      title: 'Brave ladder: the bakery',
      whenNote: 'Saturday morning, or any walk past it',
      steps: ['Go slowly. Stay on a rung until the worry comes down by itself. Then have a roll.'],
      rungs: {
        look: 'Look in through the window together',
        wave: 'Go in and wave to the baker',
        hello: 'Say hello to the baker',
        beside: 'Order one roll with a grown-up beside her',
        grandma: 'Order for grandma, who waits at the door',
        alone: 'Go in, order and pay alone',
      },
      notes: {
        wave: 'He waved back with both hands',
        hello: 'A very small hello, but he heard it',
      },
    },
    stars: {
      title: 'Morning stars',
      whenNote: 'Before school',
      steps: ['A star for each, never taken away again. Five stars: Maya chooses the Friday film.'],
      rungs: { dressed: 'Gets dressed after the first call', box: 'Leaves one worry in the box' },
      notes: { film: 'Film night earned. It was about octopuses' },
    },
    boat: {
      title: 'Paper boat breathing, 2 minutes',
      whenNote: 'In bed',
      steps: ['Lie down with the paper boat on the belly. Let it rise and sink ten times.'],
    },
  },
  notes: {
    win: {
      title: 'Slept in her own bed twice',
      body: ['Two nights in a row. She told the octopus lamp about it before she told me.'],
    },
    smallWin: {
      title: 'Put her hand up in class',
      body: ['Mr. Brandt wrote us two lines about it. She keeps the paper under her pillow.'],
    },
    observation: {
      title: 'Tummy aches on Sunday evenings',
      body: ['Third Sunday now, always after packing the school bag. Gone once we draw the week.'],
    },
    happened: {
      title: 'Drop-off on a day with a new teacher',
      before: 'A teacher whom she did not know stood at the gate.',
      body: ['She held on to my coat and cried. Other parents looked. I got hot in the face.'],
      after: 'I named it, waited, and she walked in with the second group. Four minutes in all.',
    },
    concern: {
      title: 'Very tired on the day after she changes homes',
      body: ['Could we keep that evening free, in both homes? No plans, early bath.'],
    },
    feedback: {
      title: 'Last session',
      body: ['Ten minutes at the end without Maya helped us a lot. Could we keep that?'],
    },
    background: {
      title: 'How it began',
      body: [
        'Maya is eight. Talked early, careful with new people from the start.',
        'We moved half a year ago, two homes since then, and a new school. The mornings became hard in her second week there.',
      ],
    },
    aboutChild: {
      title: 'What Maya likes and what calms her',
      body: [
        [
          'Octopuses, and everything with eight of something.',
          'Drawing while somebody reads aloud.',
          'Her cousin Inés.',
          'A heavy blanket, a low lamp, one voice at a time.',
          'Being told beforehand, even about nice surprises.',
        ],
      ],
    },
    resource: {
      title: 'Short goodbyes: a page for families',
      quote: 'A goodbye that is short, warm and always the same tells a child: this is safe.',
      sourceTitle: 'Short goodbyes',
      body: ['This is the page I meant. The part about grandparents is at the end.'],
    },
    resourceToDiscuss: {
      title: 'A reward app with points and penalties',
      quote: 'Children lose ten points for every tear at the door.',
      sourceTitle: 'Points for good mornings',
      body: ['A friend swears by it. It does not feel right for her, but what do I know?'],
    },
    howWeWork: {
      title: 'How we work together',
      body: [
        [
          'We meet weekly for 50 minutes, the last ten with the grown-ups alone.',
          'I read this notebook on Mondays and Wednesdays, and answer within two working days.',
          'What you write here may become part of Maya’s record.',
          'I keep what Maya tells me to myself, unless somebody is in danger.',
          'This notebook is not for emergencies.',
        ],
      ],
    },
    replyTime: {
      title: 'When I answer',
      body: [
        'I answer within two working days. When something cannot wait, please call the office.',
      ],
    },
    script: {
      title: 'One page for pick-up: name it, wait, praise the brave bit',
      body: [
        [
          'Name it: “The worry is here. I see it.”',
          'Wait: count ten slow breaths, and say nothing clever.',
          'Praise the brave bit: “You walked to the gate with the worry in your pocket.”',
        ],
      ],
    },
    decision: {
      title: 'Half days or full days at school?',
      body: [
        'She wants to be there for the reading circle, and that is at noon. We look again soon.',
      ],
      childView: 'Full days, but I want to choose where I sit.',
    },
    wellbeing: {
      title: 'A hard week for me',
      body: ['I was short with everybody. The walk on Thursday helped. I wanted you both to know.'],
    },
  },
  options: {
    halfDays: {
      text: 'Half days for two weeks',
      goodSide: 'Rest at noon, and the gate is easier',
      hardSide: 'Going back to full days is a new first day',
    },
    fullDays: {
      text: 'Full days with the break card',
      goodSide: 'She stays with her class, and may rest when she asks',
      hardSide: 'Long afternoons at first',
    },
  },
  tags: { sleep: 'sleep', school: 'school', worry: 'worry', family: 'family' },
  session: {
    place: 'Room 2, by the fish tank',
    agreed: {
      latest: [
        'Until next time:',
        [
          'Worry time moves to right after snack on school days.',
          'Bakery ladder: hello to the baker, then a roll together.',
          'Dr. Okafor writes the one-page script for pick-up.',
        ],
      ],
      before: [
        [
          'Lamp on low instead of off.',
          'Luis tries worry time at his place, with a box of its own.',
        ],
      ],
      early: [
        ['One worry goes into the box each morning.', 'The same short goodbye in both homes.'],
      ],
    },
    howItWent: {
      latest: ['Maya showed her worry box. She picked the next brave step herself.'],
      before: ['Tired today. We played more than we talked, and that was right.'],
      early: ['First time that Maya drew the worry. It has eight arms.'],
    },
  },
};

export type ExampleWords = typeof en;
