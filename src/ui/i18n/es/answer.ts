export const answer = {
  notApplicable: 'No aplica / no sé',
  pointIs: ({ value, title }: { value: number; title: string }) => `${value}: ${title}`,
  levelIs: ({ value, title, behaviour }: { value: number; title: string; behaviour: string }) =>
    `${value}, ${title}: ${behaviour}`,
};
