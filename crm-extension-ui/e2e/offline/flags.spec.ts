import { choose, chooseOutlet, heading, picture } from '../product';
import { sql } from './control';
import { expect, test } from './phone';
import { expectAllSent, statusBar } from './visits';

const STORED = `select f.note, (select count(*) from attachment a where a.owner_id = f.id) as photos
  from anomaly_flag f join crm_user u on u.id = f.reported_by`;

test('flags raised offline with their photos outlive the death of the browser and arrive once, in order', async ({ phone }) => {
  await phone.signIn('rep19');
  await phone.page.goto('./#/flags');
  await expect(heading(phone.page, 'My flags')).toBeVisible();
  const photo = await picture(phone.page);
  await phone.leaveNetwork();
  for (const number of [1, 2]) {
    await phone.page.goto('./#/flags/new');
    await choose(phone.page, 'Stock-out');
    await chooseOutlet(phone.page, number);
    await phone.page.getByLabel('Note').fill(`Offline flag ${number}`);
    await phone.page.locator('photo-strip input').setInputFiles(photo);
    await expect(phone.page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
    await phone.page.getByRole('button', { name: 'Raise the flag' }).click();
    await expect(phone.page.getByText('The flag is kept on this device and sent when you are connected').first()).toBeVisible();
    await expect(phone.page.locator('own-flags-panel').getByText('Waiting')).toHaveCount(number);
  }
  await phone.kill();

  await phone.start();
  await phone.page.goto('./#/waiting');
  await expect(phone.page.locator('[data-entry]')).toHaveCount(2);
  await expect(phone.page.locator('[data-entry]').first()).toContainText('with 1 photo');
  phone.network.loseFirstAnswers();
  await phone.joinNetwork();
  await expectAllSent(phone.page);
  expect(await sql(`${STORED} where u.login = 'rep19' and f.note like 'Offline flag%' order by f.raised_at`)).toEqual([
    { note: 'Offline flag 1', photos: 1 },
    { note: 'Offline flag 2', photos: 1 },
  ]);
});

test('a flag that is not accepted stays on the phone with its photo, and goes out once it is mended', async ({ phone }) => {
  await phone.signIn('rep21');
  await phone.page.goto('./#/flags');
  await expect(heading(phone.page, 'My flags')).toBeVisible();
  const photo = await picture(phone.page);
  await phone.leaveNetwork();
  await phone.page.goto('./#/flags/new');
  await choose(phone.page, 'Outlet closed');
  const { id } = await chooseOutlet(phone.page, 0);
  await phone.page.getByLabel('Note').fill('Mended flag');
  await phone.page.locator('photo-strip input').setInputFiles(photo);
  await expect(phone.page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await phone.page.getByRole('button', { name: 'Raise the flag' }).click();
  // Until the form has given it to the device, it is the form that hears what the server says.
  await expect(heading(phone.page, 'My flags')).toBeVisible();
  await sql(`update account_territory_assignment set valid_to = valid_from + 1 where account_id = '${id}'`);
  await phone.joinNetwork();

  await expect(statusBar(phone.page)).toContainText('1 entry was not accepted');
  await phone.page.goto('./#/waiting');
  await expect(phone.page.locator('[data-state=refused]')).toContainText('with 1 photo');
  await phone.page.getByRole('link', { name: 'Edit' }).click();
  await chooseOutlet(phone.page, 3);
  await phone.page.getByRole('button', { name: 'Raise the flag' }).click();
  await expect(heading(phone.page, 'My flags')).toBeVisible();
  await expectAllSent(phone.page);
  expect(await sql(`${STORED} where u.login = 'rep21' and f.note = 'Mended flag'`)).toEqual([{ note: 'Mended flag', photos: 1 }]);
});
