import type { Messages } from './es.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { start } from './en/start.ts';
import { project } from './en/project.ts';
import { people } from './en/people.ts';
import { agenda } from './en/agenda.ts';
import { live } from './en/live.ts';
import { projector } from './en/projector.ts';
import { capture } from './en/capture.ts';
import { kiosk } from './en/kiosk.ts';
import { room } from './en/room.ts';
import { networkCard } from './en/networkCard.ts';
import { memory } from './en/memory.ts';
import { answer } from './en/answer.ts';
import { register } from './en/register.ts';
import { amounts } from './en/amounts.ts';
import { ranking } from './en/ranking.ts';
import { openText } from './en/openText.ts';
import { promises } from './en/promises.ts';
import { importancePerformance } from './en/importancePerformance.ts';
import { helpCall } from './en/helpCall.ts';
import { allies } from './en/allies.ts';
import { humanService } from './en/humanService.ts';
import { wowPortfolio } from './en/wowPortfolio.ts';
import { cannotLog } from './en/cannotLog.ts';
import { results } from './en/results.ts';
import { drafts } from './en/drafts.ts';
import { synthesis } from './en/synthesis.ts';
import { compare } from './en/compare.ts';
import { report } from './en/report.ts';
import { history } from './en/history.ts';
import { anonymise } from './en/anonymise.ts';
import { housekeeping } from './en/housekeeping.ts';
import { historyFacts } from './en/historyFacts.ts';
import { backups } from './en/backups.ts';
import { password } from './en/password.ts';
import { recovery } from './en/recovery.ts';
import { library } from './en/library.ts';
import { importProblems } from './en/import-problems.ts';
import { imports } from './en/imports.ts';
import { merge } from './en/merge.ts';
import { instruments } from './en/instruments.ts';
import { brands } from './en/brands.ts';
import { benchmark } from './en/benchmark.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { help } from './en/help.ts';

export const en: Messages = {
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
