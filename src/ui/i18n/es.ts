import { common } from './es/common.ts';
import { errors } from './es/errors.ts';
import { start } from './es/start.ts';
import { project } from './es/project.ts';
import { people } from './es/people.ts';
import { agenda } from './es/agenda.ts';
import { live } from './es/live.ts';
import { projector } from './es/projector.ts';
import { capture } from './es/capture.ts';
import { kiosk } from './es/kiosk.ts';
import { room } from './es/room.ts';
import { networkCard } from './es/networkCard.ts';
import { memory } from './es/memory.ts';
import { answer } from './es/answer.ts';
import { register } from './es/register.ts';
import { amounts } from './es/amounts.ts';
import { ranking } from './es/ranking.ts';
import { openText } from './es/openText.ts';
import { promises } from './es/promises.ts';
import { importancePerformance } from './es/importancePerformance.ts';
import { helpCall } from './es/helpCall.ts';
import { allies } from './es/allies.ts';
import { humanService } from './es/humanService.ts';
import { wowPortfolio } from './es/wowPortfolio.ts';
import { cannotLog } from './es/cannotLog.ts';
import { results } from './es/results.ts';
import { drafts } from './es/drafts.ts';
import { synthesis } from './es/synthesis.ts';
import { compare } from './es/compare.ts';
import { report } from './es/report.ts';
import { history } from './es/history.ts';
import { anonymise } from './es/anonymise.ts';
import { housekeeping } from './es/housekeeping.ts';
import { historyFacts } from './es/historyFacts.ts';
import { backups } from './es/backups.ts';
import { password } from './es/password.ts';
import { recovery } from './es/recovery.ts';
import { library } from './es/library.ts';
import { importProblems } from './es/import-problems.ts';
import { imports } from './es/imports.ts';
import { merge } from './es/merge.ts';
import { instruments } from './es/instruments.ts';
import { brands } from './es/brands.ts';
import { benchmark } from './es/benchmark.ts';
import { settings } from './es/settings.ts';
import { shell } from './es/shell.ts';
import { help } from './es/help.ts';

export const es = {
  common,
  errors,
  start,
  project,
  people,
  agenda,
  live,
  projector,
  capture,
  kiosk,
  room,
  networkCard,
  memory,
  answer,
  register,
  amounts,
  ranking,
  openText,
  promises,
  importancePerformance,
  helpCall,
  allies,
  humanService,
  wowPortfolio,
  cannotLog,
  results,
  drafts,
  synthesis,
  compare,
  report,
  history,
  historyFacts,
  housekeeping,
  anonymise,
  backups,
  password,
  recovery,
  library,
  importProblems,
  imports,
  merge,
  instruments,
  brands,
  benchmark,
  settings,
  shell,
  help,
};

/** The shape every language fills in. */
export type Messages = typeof es;
