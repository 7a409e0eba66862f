export const capture = {
  title: 'Captura',
};
