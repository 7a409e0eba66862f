import { pictureOf } from '../question.ts';
import Picture from './BipolarPicture.svelte';

export const resultPicture = pictureOf('bipolar-pair', Picture);
