/** Keys that do something, and their page. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  intro: 'These keys work while you are not writing in a field.',
  off: 'Single keys are off. You can turn them on in Settings.',
  keys: {
    tabs: 'Go to Today, Goals, Questions, Practice, Notes',
    search: 'Search',
    add: 'Add on this screen',
    help: 'Help right now',
    shortcuts: 'This page',
    undo: 'Undo what you did last',
    redo: 'Do it again',
    escape: 'Go back, or close',
  },
  or: 'or',
};
