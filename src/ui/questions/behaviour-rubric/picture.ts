import { pictureOf } from '../question.ts';
import Picture from './RubricPicture.svelte';

export const resultPicture = pictureOf('behaviour-rubric', Picture);
