import { formOf } from '../question.ts';
import Form from './RubricForm.svelte';

export const answerForm = formOf('behaviour-rubric', Form);
