export { es as en } from './es.ts';
