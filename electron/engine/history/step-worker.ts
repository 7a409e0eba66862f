/** Entry of the thread that takes a large change back, or repeats it. */
import { openWorkingCopy } from '../storage/working-copy.ts';
import { stepInLog } from '../storage/going-back.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import type { StepJob } from './step-thread.ts';

answerJobs(({ path, step, id }: StepJob): void => {
  const db = openWorkingCopy(path);
  try {
    stepInLog(db, step, id);
  } finally {
    db.close();
  }
});
