export const today = {
  title: '',
};
