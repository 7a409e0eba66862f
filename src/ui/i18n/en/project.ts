import type { project as shape } from '../es/project.ts';

export const project: typeof shape = {
  title: 'Project',
};
