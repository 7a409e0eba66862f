/**
 * A file whose only content is the content of others hides where things are and makes cycles easy.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'forbids files that only pass on what other files export' },
    schema: [],
    messages: {
      all: 'Exporting everything of another file hides where things come from: import from the file itself.',
      barrel:
        'This index file passes on what other files export: import from the file itself, so that it stays findable.',
    },
  },

  create(context) {
    const isIndex = /(^|[\\/])index\.(svelte\.)?[cm]?[jt]s$/.test(context.filename);
    return {
      ExportAllDeclaration(node) {
        context.report({ node, messageId: 'all' });
      },
      ExportNamedDeclaration(node) {
        if (isIndex && node.source) context.report({ node, messageId: 'barrel' });
      },
    };
  },
};
