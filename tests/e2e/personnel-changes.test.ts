/** 人事異動のファイル: from the errors of the first try to the organisation chart of the day, without scripts. */
import { expect, test } from 'vitest';
import { button, follow, main } from './pages/form';
import { changeFile } from './pages/personnel-changes';
import { browserForFile } from './setup/browser';

const { visit } = browserForFile();

test.each([
  ['スクリプトがなくても', false, '2031-04-01', '課長補佐'],
  ['スクリプトがあっても', true, '2032-04-01', '介護保険係 主任'],
])(
  '%s、誤りを直し、引き継がれるものを見て、一度に反映し、発令日の組織図で確かめられる',
  async (_how, javaScript, day, post) => {
    const { page, open, picture } = await visit({ as: 'it-administrator', javaScript });
    const send = async (unit: string) => {
      const row = ['pr-clerk@city.example.jp', '兼務開始', day, '', '', unit, post, '片山 遥'];
      await main(page)
        .locator('input[type=file]')
        .setInputFiles(changeFile([row]));
      await follow(page, button(page, '送信して確かめる'), /\/personnel-changes\/\w{26}$/);
    };
    await open('/people/personnel-changes');
    await send('ない課');
    await main(page).getByText('誤りが1件あります。何も反映していません').waitFor();
    await main(page).getByText('その日に、この名称や略号の組織はありません').waitFor();
    await send('介護福祉課');
    await main(page).getByText('誤りはありません').waitFor();
    await picture(`personnel-changes-${javaScript}`);
    await follow(page, button(page, 'この内容で反映する'), /\/personnel-changes\/\w{26}$/);
    await main(page).getByText('反映しました').waitFor();

    await open(`/people?on=${day}`);
    const held = main(page).getByRole('row').filter({ hasText: '片山 遥（兼務）' }).filter({ hasText: post });
    expect(await held.count()).toBe(1);
  },
);
