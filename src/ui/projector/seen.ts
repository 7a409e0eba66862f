/**
 * What the room has seen: a picture draws itself the first time only. What is there when a window opens was
 * seen before (the projector had been unplugged, or the miniature scrolled away), so it stands there finished;
 * what is revealed behind a blank screen draws itself when the screen comes back.
 */
import type { ProjectorBody } from '../../contract/projector.ts';

/** The same for two bodies that show the same thing at different moments. */
export function bodyKey(body: ProjectorBody): string {
  switch (body.kind) {
    case 'ordering':
    case 'ordered':
    case 'sharing':
    case 'shared':
      return [body.kind, body.lens].join('/');
    case 'question':
    case 'result':
      return [body.kind, body.lens, body.item.id].join('/');
    case 'prompt':
      return [body.kind, body.title, body.lens].join('/');
    case 'block':
      return [body.kind, body.block, body.title].join('/');
    case 'voices':
    case 'themes':
      return ['said', body.question, body.page].join('/');
    default:
      return body.kind;
  }
}

export class Seen {
  #last: string;

  constructor(body: ProjectorBody) {
    this.#last = bodyKey(body);
  }

  /** True once for every body that follows another. */
  isNew(body: ProjectorBody): boolean {
    const key = bodyKey(body);
    const fresh = key !== this.#last;
    this.#last = key;
    return fresh;
  }
}
