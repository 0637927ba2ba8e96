export const editor = {
  title: '',
};
