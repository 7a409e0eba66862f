import { RuleTester } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import { describe, it } from 'vitest';
import rule from '../../../build/eslint-rules/no-literal-text.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: svelteParser } });
const filename = 'src/app/start/Start.svelte';
const text = { messageId: 'text' };
const attribute = { messageId: 'attribute' };

tester.run('no-literal-text', rule, {
  valid: [
    { filename, code: `<p>{t('start.title')}</p>` },
    { filename, code: `<p>{n} · {mean} / 5 — 100 % → ×</p>` },
    { filename, code: `<p>&nbsp;&times;</p>` },
    { filename, code: `<script>const a = 'Guardar';</script>\n<style>p { color: red }</style>` },
    { filename, code: `<!-- Words for the reader of the code --><p class="lead" id="x" data-kind="rating"></p>` },
    { filename, code: `<button title={t('save')} aria-label={t('save')} type="button"></button>` },
    { filename, code: `<img alt="" src="logo.svg" />` },
    { filename, code: `<p>{count === 'one' ? t('one') : t('many', { count })}</p>` },
    { filename, code: `<Field label={t('name')} kind="text" />` },
    { filename, code: `<path style:fill={on ? 'var(--ink)' : 'none'} class={on ? 'on' : 'off'} />` },
    { filename, code: '<p title={`${a} – ${b}`}>{`${a} / ${b}`}</p>' },
  ],
  invalid: [
    { filename, code: `<p>Guardar</p>`, errors: [text] },
    { filename, code: `<p>{n} respuestas</p>`, errors: [text] },
    { filename, code: `<p>ñ</p>`, errors: [text] },
    { filename, code: `{#if a}<b>Sí</b>{:else}No{/if}`, errors: [text, text] },
    { filename, code: `<p>{'Guardar'}</p>`, errors: [text] },
    { filename, code: `<p>{a ? 'Sí' : b || 'No'}</p>`, errors: [text, text] },
    { filename, code: '<p>{`${n} personas`}</p>', errors: [text] },
    { filename, code: `<p>{n + ' personas'}</p>`, errors: [text] },
    { filename, code: `<button title="Guardar" type="button"></button>`, errors: [attribute] },
    { filename, code: `<img alt="Logotipo" src="logo.svg" />`, errors: [attribute] },
    { filename, code: `<input placeholder="Nombre" aria-label={'Nombre'} />`, errors: [attribute, attribute] },
    { filename, code: `<Field label="Nombre" />`, errors: [attribute] },
    { filename, code: `<nav aria-label="Paso {n}"></nav>`, errors: [attribute] },
    { filename, code: '<nav aria-label={`Paso ${n}`}></nav>', errors: [attribute] },
  ],
});
