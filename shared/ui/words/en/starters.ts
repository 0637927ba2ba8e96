/**
 * Questions to begin with, in our own words. Fetched only when somebody opens them, so they are no
 * part of the catalogue. A key is the id of the question that comes from it: it never changes.
 */
export const starters = {
  firstSession: {
    title: 'First session',
    questions: {
      tellChild: 'How do I tell my child where we are going, and why?',
      whatHappens: 'What will happen in the first hour?',
      inTheRoom: 'Am I in the room the whole time, or do I wait outside?',
      bring: 'What would help you to know about us before we start?',
      wontTalk: 'What if my child does not want to come, or does not say a word?',
      whatIsShared: 'What stays between you and my child, and what will you tell me?',
      knowItFits: 'How will we notice that this is the right kind of help?',
    },
  },
  method: {
    title: 'Understanding the method',
    questions: {
      plainWords: 'What are we doing here, in plain words, and why should it help?',
      evidence: 'How well does this work for children like mine? What do we know, and what not?',
      whyPlay: 'It looks like playing and talking. What is my child learning from it?',
      howLong: 'How long does this usually take, and what comes first?',
      otherWays: 'What other ways are there, and why did you choose this one for us?',
      harderFirst: 'Can it get harder before it gets easier? What would be normal?',
      explainAtHome: 'How do I explain this to grandparents and to school?',
    },
  },
  helpAtHome: {
    title: 'How can I help at home',
    questions: {
      oneThing: 'If I can do only one thing this week, what should it be?',
      hardMoment: 'What do I say in the hard moment itself?',
      stopDoing: 'Is there something I do with the best of intentions that makes it harder?',
      wontPractise: 'What do I do when my child will not practise?',
      howMuchHelp: 'How much do I help, and when do I hold back?',
      bothHomes: 'What should be the same in both homes, and what may differ?',
      myCalm: 'How do I stay calm when I am worn out myself?',
    },
  },
  choosing: {
    title: 'Choosing a therapist',
    questions: {
      experience: 'How much have you worked with children who struggle with this?',
      training: 'What did you learn for this work, and who looks at it with you?',
      parentsPart: 'What is my part as a parent? How often do the two of us talk?',
      goalsTogether: 'How do we decide together what we work on, and how will we see if it helps?',
      ourFamily: 'How will you get to know our family: our language, our faith, our ways?',
      betweenTimes: 'What can I do when something happens between sessions?',
      costAndTime: 'What does it cost, and what happens when we have to cancel?',
    },
  },
  stuck: {
    title: 'Progress feels stuck',
    questions: {
      stillWorking: 'I do not see a change. Do you see one that I miss?',
      rightGoal: 'Is this still the right goal, or is another one more important now?',
      smallerStep: 'Is the step too big? What would a smaller one look like?',
      somethingElse: 'Could something else be going on: sleep, school, health, something at home?',
      changeWhat: 'What would you change in the plan, and when do we look again?',
      childTired: 'My child is tired of this. Would a break help, or would it set us back?',
      secondLook: 'When should we ask somebody else for a second look?',
    },
  },
};
