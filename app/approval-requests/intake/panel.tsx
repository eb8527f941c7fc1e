import { capacityWords, skipWords } from '~/approvals/words';
import { trackWords } from '~/policy/words';
import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { PanelStep, ProvisionLink, SidePanel } from './side-panel';
import { intakeWords as words } from './words';

/** The side panel: what the answers so far mean. */
export function Panel({ panel }: { panel: SidePanel }) {
  const t = useText();
  const marks = useMarks();
  return (
    <aside aria-label={t(words.openPanel)} className="card card-quiet flex flex-col gap-5">
      <h2 className="card-title">{t(words.openPanel)}</h2>
      <section>
        <h3>{t(words.track)}</h3>
        <p>
          <strong>{panel.track ? t(trackWords[panel.track].name) : t(words.trackOpen)}</strong>
          {panel.track ? marks.colon + t(trackWords[panel.track].meaning) : null}
        </p>
        {panel.trackReason ? <p>{t(panel.trackReason)}</p> : null}
        <Provisions provisions={panel.trackProvisions} />
      </section>
      {panel.classes.length > 0 ? <Classes panel={panel} /> : null}
      <Requirements panel={panel} />
      <section>
        <h3>{t(words.deciders)}</h3>
        {panel.route.length === 0 ? <p>{t(words.decidersOpen)}</p> : null}
        <ol className="flex flex-col gap-3">
          {panel.route.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </ol>
      </section>
      <section>
        <h3>{t(words.documents)}</h3>
        <ul className="list-disc ps-5">
          {panel.documents.map((document) => (
            <li key={document.ja}>{t(document)}</li>
          ))}
        </ul>
      </section>
      {panel.complete || panel.open.length === 0 ? null : (
        <section>
          <h3>{t(words.stillOpen)}</h3>
          <ul className="list-disc ps-5">
            {panel.open.map((page) => (
              <li key={page.href}>
                <a href={page.href}>{t(page.title)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Classes({ panel }: { panel: SidePanel }) {
  const t = useText();
  return (
    <section>
      <h3>{t(words.classes)}</h3>
      <dl className="summary-list summary-list-dense">
        {panel.classes.map((entry) => (
          <div key={entry.axis.ja} className="summary-row">
            <dt>{t(entry.axis)}</dt>
            <dd>{entry.level ? t(entry.level) : t(words.classOpen)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm">{t(words.scheme(panel.schemeName))}</p>
    </section>
  );
}

function Requirements({ panel }: { panel: SidePanel }) {
  const t = useText();
  const marks = useMarks();
  const count = panel.requirements.length;
  return (
    <section>
      <h3>{t(panel.complete ? words.requirements(count) : words.requirementsSoFar(count))}</h3>
      {count === 0 ? null : (
        <Disclosure summary={t(words.requirementsList)}>
          <ul className="flex flex-col gap-2">
            {panel.requirements.map((requirement) => (
              <li key={requirement.key}>
                {t(requirement.title)}
                {requirement.isMandatory ? null : marks.brackets(t(words.optional))}
                {requirement.isDone ? marks.brackets(t(words.done)) : null}
                <Provisions provisions={requirement.provisions} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function Step({ step }: { step: PanelStep }) {
  const t = useText();
  const marks = useMarks();
  return (
    <li>
      <strong>{t(step.name)}</strong>
      {step.people.length === 0 ? <p>{t(words.nobody)}</p> : null}
      {step.people.map((person) => (
        <p key={`${person.name}${person.post.ja}`}>
          {t(person.post)} {person.name}
          {person.capacity === 'holder' ? null : marks.brackets(t(capacityWords[person.capacity]))}
        </p>
      ))}
      {step.skipped.map((skipped) => (
        <p key={`${skipped.name}${skipped.post?.ja}`} className="text-sm">
          {[skipped.post ? t(skipped.post) : '', skipped.name].filter(Boolean).join(' ')}
          {marks.colon}
          {t(skipWords[skipped.reason])}
        </p>
      ))}
    </li>
  );
}

/** Links to the provisions behind something; opened in the profile's own page. */
export function Provisions({ provisions }: { provisions: readonly ProvisionLink[] }) {
  const t = useText();
  const marks = useMarks();
  if (provisions.length === 0) return null;
  return (
    <p className="text-sm">
      {t(words.basis)}
      {marks.colon}
      {provisions.map((provision, index) => (
        <span key={provision.href}>
          {index > 0 ? marks.comma : null}
          <a href={provision.href}>{t(provision.citation)}</a>
        </span>
      ))}
    </p>
  );
}
