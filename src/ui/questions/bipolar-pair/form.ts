import { formOf } from '../question.ts';
import Form from './BipolarForm.svelte';

export const answerForm = formOf('bipolar-pair', Form);
