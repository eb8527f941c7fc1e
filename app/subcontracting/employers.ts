/**
 * 従事者の雇用元. A worker is employed by the subcontractor or by a company that is known above it. Anybody else is
 * somebody's hidden subcontractor until it is explained (尼崎市 2022). Pure.
 */
import { legalName } from './company';
import type { Worker } from './model';

export type EmployerStanding = 'own' | 'above' | 'unknown';
export type JudgedWorker = Worker & { standing: EmployerStanding };

/** `above`: the contractor and every known tier between. An employer that was left open is not known. */
export function judgeEmployers(
  workers: readonly Worker[],
  companies: { subcontractor: string; above: readonly string[] },
): JudgedWorker[] {
  const own = legalName(companies.subcontractor);
  const above = new Set(companies.above.map(legalName).filter((key) => key !== ''));
  return workers.map((worker) => {
    const key = legalName(worker.employer);
    const standing = key === '' ? 'unknown' : key === own ? 'own' : above.has(key) ? 'above' : 'unknown';
    return { ...worker, standing };
  });
}

/** The employers that are neither the subcontractor nor known above it, each once. */
export function unknownEmployers(workers: readonly JudgedWorker[]): string[] {
  const unknown = workers.filter(({ standing }) => standing === 'unknown');
  return [...new Map(unknown.map(({ employer }) => [legalName(employer), employer])).values()];
}
