export const project = {
  title: 'Proyecto',
};
