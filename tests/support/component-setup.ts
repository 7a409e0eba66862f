/** Patience for a busy machine: what is awaited in the window comes, only later. */
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 10_000 });
