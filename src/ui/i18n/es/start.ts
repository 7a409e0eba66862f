export const start = {
  title: 'Inicio',
};
