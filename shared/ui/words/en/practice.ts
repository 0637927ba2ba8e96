export const practice = {
  title: 'Home practice',
};
