export const help = {
  title: 'Ayuda',
};
