import { type Table, XmlComponent } from 'docx';

/** `docx` has no alt text for tables; Word keeps it in two elements at the end of the table's properties. */
class TextElement extends XmlComponent {
  constructor(name: 'w:tblCaption' | 'w:tblDescription', text: string) {
    super(name);
    this.root.push({ _attr: { 'w:val': text } });
  }
}

interface WithRoot {
  readonly root: unknown[];
}

/** Longest description that Word keeps whole. */
const longest = 2000;

/** Gives the table a title and a description for screen readers. */
export function describeTable(table: Table, title: string, description: string): Table {
  const properties = (table as unknown as WithRoot).root.find(
    (child): child is WithRoot =>
      typeof child === 'object' && child !== null && (child as { rootKey?: string }).rootKey === 'w:tblPr',
  );
  properties?.root.push(
    new TextElement('w:tblCaption', title.slice(0, 250)),
    new TextElement('w:tblDescription', description.slice(0, longest)),
  );
  return table;
}
