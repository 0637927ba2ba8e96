export const questions = {
  title: 'Questions',
};
