export const capture = {
  title: 'Save from this page',
};
