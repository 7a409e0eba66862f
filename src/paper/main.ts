/** The page that is printed: it is told what, draws it, and says when it stands. Nobody sees it. */
import { printPaper } from './print-paper.ts';
import '../ui/base.css';
import './print.css';

const target = document.getElementById('app');
const galley = document.getElementById('galley');
if (!target || !galley) throw new Error('index.html has no #app or no #galley');

void printPaper(window.respiro, { target, galley });
