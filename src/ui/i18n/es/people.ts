export const people = {
  title: 'Personas',
};
