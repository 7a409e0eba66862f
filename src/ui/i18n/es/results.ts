export const results = {
  title: 'Resultados',
};
