export const live = {
  title: 'En vivo',
};
