import { pictureOf } from '../question.ts';
import Picture from './ScalePicture.svelte';

export const resultPicture = pictureOf('scale', Picture);
