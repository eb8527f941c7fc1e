import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Card } from '~/ui/card';
import { SelectField, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { type ContactChain, MOST_CONTACTS, SIDES, SPARE_ROWS } from './model';
import { sideWords, contactWords as words } from './words';

type Props = {
  contract: { id: string; title: string };
  /** The page that one came from. */
  back: string;
  chain: SerializeFrom<ContactChain> | null;
  sent: FormAnswer | undefined;
};

/** The whole chain at once: what is sent is what was confirmed today. */
export function ContactsPage({ contract, back, chain, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const known = chain?.contacts ?? [];
  const rows = Array.from({ length: Math.min(known.length + SPARE_ROWS, MOST_CONTACTS + SPARE_ROWS) }, (_, at) => at);
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[{ label: contract.title, href: back }]}
      title={words.title}
      lead={words.lead}
      action={`/registers/contracts/${contract.id}/emergency-contacts`}
      answer={answer}
      submit={words.save}
      back={back}
      version={chain?.version ?? 0}
    >
      {rows.map((at) => (
        <Card key={at} title={t(words.nth(at + 1))} headingLevel={2} kind="quiet">
          <TextField
            {...field(`contacts.${at}.who`, known[at]?.who)}
            label={t(words.who)}
            hint={at === 0 ? t(words.whoHint) : undefined}
          />
          <SelectField
            {...field(`contacts.${at}.side`, known[at]?.side ?? 'vendor')}
            label={t(words.side)}
            width="medium"
            options={SIDES.map((value) => ({ value, label: t(sideWords[value]) }))}
          />
          <TextField
            {...field(`contacts.${at}.reach`, known[at]?.reach)}
            label={t(words.reach)}
            hint={at === 0 ? t(words.reachHint) : undefined}
          />
          <TextField
            {...field(`contacts.${at}.hours`, known[at]?.hours)}
            label={t(words.hours)}
            hint={at === 0 ? t(words.hoursHint) : undefined}
          />
        </Card>
      ))}
    </FormPage>
  );
}
