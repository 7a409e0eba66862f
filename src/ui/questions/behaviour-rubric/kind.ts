import { questionKindOf } from '../question.ts';
import Form from './RubricForm.svelte';
import Picture from './RubricPicture.svelte';

export const questionKind = questionKindOf({ kind: 'behaviour-rubric', Form, Picture });
