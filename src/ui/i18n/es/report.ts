export const report = {
  title: 'Informe',
};
