import { questionKindOf } from '../question.ts';
import Form from './BipolarForm.svelte';
import Picture from './BipolarPicture.svelte';

export const questionKind = questionKindOf({ kind: 'bipolar-pair', Form, Picture });
