export const synthesis = {
  title: 'Síntesis',
};
