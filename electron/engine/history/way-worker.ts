/** Entry of the thread that goes a long way through the log: takes a large change back or repeats it, looks far back, or goes there. */
import { stepInLog } from '../storage/going-back.ts';
import { openWorkingCopy } from '../storage/working-copy.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { readBeside } from '../threads/beside.ts';
import { goBackTo } from './go-back.ts';
import { previewGoBack } from './preview.ts';
import type { WayJob } from './way-thread.ts';

answerJobs((job: WayJob): unknown => {
  if (job.kind === 'preview') return readBeside(job.path, (db) => previewGoBack(db, job.id));
  const db = openWorkingCopy(job.path);
  try {
    if (job.kind === 'go-back') goBackTo(db, job.going);
    else stepInLog(db, job.kind, job.id);
    return null;
  } finally {
    db.close();
  }
});
