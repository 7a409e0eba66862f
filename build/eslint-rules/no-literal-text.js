const letters = /\p{L}/u;
const shown = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

/**
 * Every word a person can read goes through a typed key, so that Spanish and English are both complete.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'forbids text that a person can read in the markup of a component' },
    schema: [],
    messages: {
      text: '“{{text}}” is fixed text: take it from a typed key, because every word must exist in Spanish and in English.',
      attribute:
        '{{name}}="{{text}}" is fixed text: take it from a typed key, because every word must exist in Spanish and in English.',
    },
  },

  create(context) {
    return {
      SvelteText(/** @type {any} */ node) {
        const inStyle = node.parent.type === 'SvelteStyleElement';
        const inScript = node.parent.type === 'SvelteElement' && node.parent.name?.name === 'script';
        if (!inStyle && !inScript) report(node, node.value);
      },
      SvelteMustacheTag(/** @type {any} */ node) {
        if (/Attribute|Directive/.test(node.parent.type)) return;
        for (const { part, text } of literals(node.expression)) report(part, text);
      },
      SvelteAttribute(/** @type {any} */ node) {
        const name = node.key.name;
        if (!shown.has(name)) return;
        for (const value of node.value) {
          if (value.type === 'SvelteLiteral') report(value, value.value, name);
          if (value.type !== 'SvelteMustacheTag') continue;
          for (const { part, text } of literals(value.expression)) report(part, text, name);
        }
      },
    };

    /**
     * @param {any} node
     * @param {string} value
     * @param {string} [name] of the attribute
     */
    function report(node, value, name) {
      if (!letters.test(value)) return;
      const text = value.trim().replace(/\s+/g, ' ').slice(0, 40);
      context.report({ node, messageId: name ? 'attribute' : 'text', data: name ? { name, text } : { text } });
    }
  },
};

/**
 * The string literals that an expression can come out as: arguments of calls are not among them, since a key given
 * to the translating function is exactly what is wanted.
 * @param {any} node
 * @returns {Generator<{ part: any, text: string }>}
 */
function* literals(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') yield { part: node, text: node.value };
  if (node.type === 'TemplateLiteral') {
    for (const quasi of node.quasis) yield { part: quasi, text: quasi.value.cooked ?? '' };
    for (const expression of node.expressions) yield* literals(expression);
  }
  if (node.type === 'ConditionalExpression') yield* both(node.consequent, node.alternate);
  if (node.type === 'LogicalExpression') yield* both(node.left, node.right);
  if (node.type === 'BinaryExpression' && node.operator === '+') yield* both(node.left, node.right);
}

/**
 * @param {any} first
 * @param {any} second
 * @returns {Generator<{ part: any, text: string }>}
 */
function* both(first, second) {
  yield* literals(first);
  yield* literals(second);
}
