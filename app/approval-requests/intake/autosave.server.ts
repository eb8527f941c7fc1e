import type { Actor } from '~/authorization/actor';
import { checklistExtra, type ItemExtra } from '~/checklists/item-page.server';
import { saveItem } from '~/checklists/save-item.server';
import type { Instant } from '~/platform/dates';
import type { Db } from '~db/connection.server';
import { loadEditableDraft, panelOf } from './intake-page.server';
import { saveStep } from './save-step.server';
import type { SidePanel } from './side-panel';
import { isStepSlug } from './step';
import type { DraftAnswer } from './use-autosave';

/**
 * Saves the part of the draft that `form` names ('intake/network', 'checklist/sla-uptime') and says how the page
 * changes with it. Null where there is no such part, or nothing that the actor may see.
 */
export async function autosave(
  db: Db,
  actor: Actor,
  { requestId, form }: { requestId: string; form: FormData },
  now: Instant,
): Promise<DraftAnswer<SidePanel | ItemExtra> | null> {
  const [, kind, name = ''] = /^(intake|checklist)\/([a-z0-9-]{1,80})$/i.exec(String(form.get('part'))) ?? [];
  const outcome =
    kind === 'checklist'
      ? await saveItem(db, actor, { requestId, key: name, form }, { now })
      : kind === 'intake' && isStepSlug(name)
        ? await saveStep(db, actor, { requestId, slug: name, form }, { now })
        : null;
  if (!outcome || outcome.kind === 'not-found') return null;
  if (outcome.kind !== 'saved') return { saved: false, reason: outcome.kind };
  const draft = await loadEditableDraft(db, actor, requestId, now);
  if (!draft || draft === 'not-editable') return { saved: false, reason: 'not-editable' };
  const extra = kind === 'checklist' ? checklistExtra(draft, name) : await panelOf(db, draft);
  return { saved: true, draftVersion: outcome.draftVersion, seen: outcome.seen, savedAt: now.toISOString(), extra };
}
