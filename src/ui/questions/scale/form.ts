import { formOf } from '../question.ts';
import Form from './ScaleForm.svelte';

export const answerForm = formOf('scale', Form);
