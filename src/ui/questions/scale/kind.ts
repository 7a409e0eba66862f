import { questionKindOf } from '../question.ts';
import Form from './ScaleForm.svelte';
import Picture from './ScalePicture.svelte';

export const questionKind = questionKindOf({ kind: 'scale', Form, Picture });
